package org.simsite.tenancy.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.simsite.tenancy.sql.Sql;

/** Mail to be sent: noted in the caller's transaction, sent soon after it commits, tried again while the server is away. */
@ApplicationScoped
@Transactional
public class Mails {
    @Inject
    Sql sql;

    protected Mails() {} // CDI

    public Mails(Sql sql) {
        this.sql = sql;
    }

    public void queue(MailMessage message) {
        sql.update(
                "insert into tenancy.mail (id, recipient, subject, body) values (?, ?, ?, ?)",
                UuidCreator.getTimeOrderedEpoch(),
                message.to(),
                message.subject(),
                message.text());
    }
}
