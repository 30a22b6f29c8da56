package org.simsite.crm.interaction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.simsite.crm.wording.Texts;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.mail.MailMessage;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Notes what comes in and sends what goes out, so that nothing is said past the contact repository. */
@TenantService
public class Correspondence {
    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Outbox outbox;

    @Inject
    Mails mails;

    Clock clock = Clock.systemUTC();

    /** @return the interaction's id */
    public UUID note(Received received) {
        var exchange = new Exchange(received);
        em.persist(exchange);
        return exchange.id();
    }

    /** Whether the pool's text was noted before. */
    public boolean knows(UUID inboundId) {
        return !em.createQuery("select e.id from Exchange e where e.inboundId = :inbound", UUID.class)
                .setParameter("inbound", inboundId)
                .getResultList()
                .isEmpty();
    }

    /** Puts the whole of the pool's text in the place of its beginning; false if it was not noted before. */
    public boolean complete(UUID inboundId, String text) {
        List<Exchange> noted = em.createQuery("select e from Exchange e where e.inboundId = :inbound", Exchange.class)
                .setParameter("inbound", inboundId)
                .getResultList();
        noted.forEach(exchange -> exchange.complete(text));
        return !noted.isEmpty();
    }

    public void understoodAs(UUID interaction, String textCode) {
        em.find(Exchange.class, interaction).understoodAs(textCode);
    }

    /** What the number wrote while nobody knew whose it is becomes hers. */
    public void adopt(String phone, UUID customer) {
        em.createQuery("update Exchange e set e.partyId = :customer where e.partyId is null"
                        + " and (e.sender = :phone or e.recipient = :phone)")
                .setParameter("customer", customer)
                .setParameter("phone", phone)
                .executeUpdate();
    }

    /** Notes it and sends it on its way; on the web it is there at once. */
    public Interaction tell(Telling telling) {
        var exchange = new Exchange(telling, clock.instant());
        em.persist(exchange);
        switch (telling.channel()) {
            case SMS -> exchange.leave(InteractionState.QUEUED, submit(telling));
            case EMAIL -> exchange.leave(InteractionState.QUEUED, mail(telling));
            case WEB -> exchange.leave(InteractionState.DELIVERED, null);
            case CHAT, PHONE -> throw new IllegalArgumentException("nothing is sent by " + telling.channel());
        }
        return exchange.read();
    }

    private UUID submit(Telling telling) {
        return outbox.submit(new TextRequest(
                current.require(),
                new PhoneNumber(telling.address()),
                telling.text(),
                telling.priority(),
                telling.key(),
                telling.automatic()));
    }

    private UUID mail(Telling telling) {
        Tenant tenant = tenants.find(current.require()).orElseThrow();
        String subject = Texts.in(tenant.locale()).say("mail.subject", tenant.name());
        return mails.queue(new MailMessage(telling.address(), subject, telling.text()));
    }
}
