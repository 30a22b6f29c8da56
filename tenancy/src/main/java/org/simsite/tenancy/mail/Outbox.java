package org.simsite.tenancy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.simsite.tenancy.background.Backoff;
import org.simsite.tenancy.background.Life;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.mail}: what is in it was not sent yet, or could not be. */
@ApplicationScoped
class Outbox {
    /** A node that dies with a claimed mail gives it back after this; longer than any mail server's time-out. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(10));

    /** With the pauses between them about two days, as mail servers try (RFC 5321 §4.5.4.1). */
    private static final int TRIES = 300;

    @Inject
    Sql sql;

    private final Life life;

    /** Whether what an earlier life of this node had claimed is due again. */
    private volatile boolean tidied;

    protected Outbox() { // CDI
        this.life = Life.now();
    }

    Outbox(Sql sql, Life life) {
        this.sql = sql;
        this.life = life;
    }

    /** @param attempts with this one */
    record Claimed(UUID id, MailMessage message, int attempts) {}

    List<Claimed> claim(int most) {
        if (!tidied) life.takeBack(sql, "tenancy.mail");
        tidied = true;
        return sql.query(
                """
                update tenancy.mail set due_at = clock_timestamp() + ? * interval '1 second', attempts = attempts + 1,
                    claimed_by = ?, claimed_in = ?
                where id in (select id from tenancy.mail where state = 'WAITING' and due_at <= clock_timestamp()
                             order by due_at limit ? for update skip locked)
                returning id, recipient, subject, body, attempts""",
                row -> new Claimed(
                        row.getObject("id", UUID.class),
                        new MailMessage(row.getString("recipient"), row.getString("subject"), row.getString("body")),
                        row.getInt("attempts")),
                LEASE.toSeconds(),
                life.node(),
                life.since(),
                most);
    }

    void sent(Claimed mail) {
        sql.update("delete from tenancy.mail where id = ?", mail.id());
    }

    /** Tried again later, until it was tried often enough. */
    void failed(Claimed mail, String reason) {
        if (mail.attempts() >= TRIES) refused(mail, reason);
        else
            sql.update(
                    "update tenancy.mail set due_at = clock_timestamp() + ? * interval '1 second', reason = ?, claimed_by = null where id = ?",
                    BACKOFF.after(mail.attempts()).toSeconds(),
                    reason,
                    mail.id());
    }

    /** Not tried again; kept for the operator. */
    void refused(Claimed mail, String reason) {
        sql.update("update tenancy.mail set state = 'FAILED', reason = ? where id = ?", reason, mail.id());
    }
}
