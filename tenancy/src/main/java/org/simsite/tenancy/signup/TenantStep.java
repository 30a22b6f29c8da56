package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.identity.Clusters;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Gives the enterprise its row and its id for ever: the slug it chose and four characters. */
@ApplicationScoped
class TenantStep implements Step {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Tenants tenants;

    @Inject
    Clusters clusters;

    @Inject
    AuditLog audit;

    @Inject
    Sql sql;

    private final Clock clock = Clock.systemUTC();

    @Override
    public StepName name() {
        return StepName.TENANT;
    }

    /** The row and the note of its id are one transaction: after a crash there are both or neither. */
    @Override
    @Transactional
    public void run(Signup signup) {
        if (signup.tenant() != null) return;
        String id = free(signup.slug());
        tenants.add(
                new Tenant(id, signup.slug(), signup.company(), signup.locale(), signup.timeZone(), clock.instant()));
        clusters.place(id);
        sql.update("update tenancy.signup set tenant = ? where id = ?", id, signup.id());
        audit.record(id, signup.adminEmail(), "tenant.create", signup.slug(), signup.company());
    }

    /** An id that no tenant has or had: it is in the audit log for ever. */
    private String free(String slug) {
        String id = slug + "-" + suffix();
        boolean had = sql.find("select 1 from tenancy.closing where tenant = ?", row -> true, id)
                .isPresent();
        return had || tenants.find(id).isPresent() ? free(slug) : id;
    }

    private static String suffix() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }
}
