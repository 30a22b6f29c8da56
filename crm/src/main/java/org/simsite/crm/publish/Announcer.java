package org.simsite.crm.publish;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import org.simsite.crm.interaction.Addresses;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Correspondence;
import org.simsite.crm.interaction.Telling;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.wording.Texts;
import org.simsite.modempool.outbox.Priority;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.tenant.Tenants;

/** Makes a decision known: to the audit log, and to the author by the channel she used, in her language. */
@ApplicationScoped
class Announcer {
    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Customers customers;

    @Inject
    Correspondence correspondence;

    @Inject
    AuditLog auditLog;

    void announce(Publication publication, Verdict verdict, String agent) {
        String action = "publication." + verdict.name().toLowerCase(Locale.ROOT);
        String why = publication.reason() == null ? "" : publication.reason();
        String subject = Objects.requireNonNullElse(publication.productName(), "") + " " + publication.id();
        auditLog.record(current.require(), agent, action, subject.strip(), why);
        boolean tells = verdict == Verdict.APPROVE || verdict == Verdict.REJECT;
        if (tells && publication.author() != null)
            customers.find(publication.author()).ifPresent(to -> tell(to, publication));
    }

    private void tell(Customer author, Publication publication) {
        boolean published = publication.state() == PublicationState.PUBLISHED;
        String text = Texts.in(author.locale())
                .say(
                        published ? "decision.published" : "decision.rejected",
                        tenants.find(current.require()).orElseThrow().name(),
                        String.valueOf(publication.productName()),
                        String.valueOf(publication.reason()));
        String key = "publication:" + publication.id() + ":" + publication.version();
        Channel channel = requireNonNull(publication.channel(), "a review came by a channel");
        Addresses.of(author, channel)
                .map(address -> Telling.of(author.id(), channel, address, text, key))
                .ifPresent(telling -> correspondence.tell(telling.at(Priority.NOTICE)));
    }
}
