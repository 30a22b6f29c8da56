package org.simsite.tenancy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.simsite.tenancy.background.Chore;

/** Empties the outbox. No mail is lost; one may come twice if the node dies between sending and noting it. */
@ApplicationScoped
class MailDelivery implements Chore {
    private static final Logger LOG = System.getLogger(MailDelivery.class.getName());
    private static final int BATCH = 10;

    @Inject
    Outbox outbox;

    @Inject
    Postman postman;

    protected MailDelivery() {} // CDI

    MailDelivery(Outbox outbox, Postman postman) {
        this.outbox = outbox;
        this.postman = postman;
    }

    @Override
    public boolean work() {
        List<Outbox.Claimed> batch = outbox.claim(BATCH);
        batch.forEach(this::deliver);
        return batch.size() == BATCH;
    }

    private void deliver(Outbox.Claimed mail) {
        try {
            postman.deliver(mail.id(), mail.message());
            outbox.sent(mail);
        } catch (AddressException e) {
            outbox.refused(mail, reason(e));
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) outbox.refused(mail, reason(e));
            else later(mail, e);
        } catch (MessagingException e) {
            later(mail, e);
        }
    }

    private void later(Outbox.Claimed mail, MessagingException e) {
        // once aloud: the reason of every further try stands in the table
        if (mail.attempts() == 1) LOG.log(Level.WARNING, "mail {0} waits: {1}", mail.id(), reason(e));
        outbox.failed(mail, reason(e));
    }

    private static String reason(MessagingException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
