package org.simsite.crm.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.OutboundText;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.mail.MailState;
import org.simsite.tenancy.mail.Mails;

/** Reads lines of the repository with where those of ours stand: one more query for all texts, one for all mails. */
@ApplicationScoped
class Whereabouts {
    @Inject
    CurrentTenant current;

    @Inject
    Outbox outbox;

    @Inject
    Mails mails;

    List<Interaction> read(List<Exchange> exchanges) {
        List<UUID> textIds = sent(exchanges, Channel.SMS);
        List<UUID> mailIds = sent(exchanges, Channel.EMAIL);
        Map<UUID, OutboundText> texts = textIds.isEmpty() ? Map.of() : outbox.findAll(current.require(), textIds);
        Map<UUID, MailState> unsent = mailIds.isEmpty() ? Map.of() : mails.unsent(mailIds);
        return exchanges.stream().map(e -> read(e, texts, unsent)).toList();
    }

    private static Interaction read(Exchange exchange, Map<UUID, OutboundText> texts, Map<UUID, MailState> unsent) {
        @Nullable UUID id = exchange.outboundId();
        if (id == null) return exchange.read();
        return exchange.channel() == Channel.EMAIL
                ? exchange.readAs(state(unsent.getOrDefault(id, MailState.SENT)))
                : exchange.readWith(texts.get(id));
    }

    private static InteractionState state(MailState mail) {
        return switch (mail) {
            case WAITING -> InteractionState.QUEUED;
            case SENT -> InteractionState.SENT;
            case FAILED -> InteractionState.FAILED;
        };
    }

    private static List<UUID> sent(List<Exchange> exchanges, Channel channel) {
        return exchanges.stream()
                .filter(exchange -> exchange.channel() == channel)
                .map(Exchange::outboundId)
                .filter(Objects::nonNull)
                .toList();
    }
}
