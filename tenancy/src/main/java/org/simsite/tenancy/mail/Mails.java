package org.simsite.tenancy.mail;

import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.sql.Sql;

/** Mail to be sent: noted in the caller's transaction, sent soon after it commits, tried again while the server is away. */
@ApplicationScoped
@Transactional
public class Mails {
    @Inject
    Sql sql;

    private final CurrentTenant current = new CurrentTenant();

    protected Mails() {} // CDI

    public Mails(Sql sql) {
        this.sql = sql;
    }

    /**
     * A mail of the current tenant, or of the platform if there is none.
     *
     * @return the mail's id, to ask for it by {@link #unsent}
     */
    public UUID queue(MailMessage message) {
        return queue(current.find().orElse(null), message);
    }

    /** @param tenantId of the tenant it is a mail of, with which it is erased; null for the platform's own */
    public UUID queue(@Nullable String tenantId, MailMessage message) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.update(
                "insert into tenancy.mail (id, tenant, recipient, subject, body) values (?, ?, ?, ?, ?)",
                id,
                tenantId,
                message.to(),
                message.subject(),
                message.text());
        return id;
    }

    /** Those of the mails that have not left: a mail that is sent is forgotten. */
    public Map<UUID, MailState> unsent(Collection<UUID> ids) {
        return sql
                .query(
                        "select id, state from tenancy.mail where id = any(?)",
                        row -> Map.entry(row.getObject("id", UUID.class), MailState.valueOf(row.getString("state"))),
                        (Object) ids.toArray(UUID[]::new))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
