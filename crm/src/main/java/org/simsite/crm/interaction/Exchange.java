package org.simsite.crm.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.TenantOwned;
import org.simsite.crm.store.UuidColumn;
import org.simsite.modempool.outbox.OutboundText;

/** A line of the contact repository. Where a text of ours stands is the pool's to say: only its id is kept here. */
@Entity
@Table(schema = "crm", name = "interaction")
class Exchange extends TenantOwned {
    @Column(name = "party_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID partyId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String sender;
    private String recipient;
    private String body;

    @Enumerated(EnumType.STRING)
    private InteractionState state;

    @Column(name = "text_code")
    private @Nullable String textCode;

    private @Nullable String agent;

    @Column(name = "inbound_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID inboundId;

    @Column(name = "outbound_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID outboundId;

    protected Exchange() {} // JPA

    /** Something she said. */
    Exchange(Received received) {
        direction = Direction.IN;
        state = InteractionState.RECEIVED;
        partyId = received.customer();
        at = received.at();
        channel = received.channel();
        sender = received.from();
        recipient = received.to();
        body = received.text();
        inboundId = received.inboundId();
    }

    /** Something we say; {@link #leave} tells where it is. */
    Exchange(Telling telling, Instant at) {
        this.at = at;
        direction = Direction.OUT;
        state = InteractionState.QUEUED;
        partyId = telling.customer();
        channel = telling.channel();
        sender = "";
        recipient = telling.address();
        body = telling.kept();
        agent = telling.agent();
    }

    /** @param outbound the pool's id if it goes as a text message, the mail's if as a mail */
    void leave(InteractionState state, @Nullable UUID outbound) {
        this.state = state;
        this.outboundId = outbound;
    }

    /** Missing parts of her text came late. */
    void complete(String text) {
        body = text;
    }

    void understoodAs(String code) {
        textCode = code;
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    UUID outboundId() {
        return outboundId;
    }

    Interaction read() {
        return read(sender, state, null, null);
    }

    Interaction readAs(InteractionState now) {
        return read(sender, now, null, null);
    }

    /** @param text what the pool knows of it; null if it has forgotten it */
    Interaction readWith(@Nullable OutboundText text) {
        if (text == null) return readAs(InteractionState.UNKNOWN);
        String from = text.simNumber() == null ? sender : text.simNumber();
        return read(from, InteractionState.valueOf(text.state().name()), text.reason(), text.heldUntil());
    }

    private Interaction read(String from, InteractionState now, @Nullable String reason, @Nullable Instant heldUntil) {
        return new Interaction(
                id(), partyId, at, direction, channel, from, recipient, body, now, reason, heldUntil, textCode, agent);
    }
}
