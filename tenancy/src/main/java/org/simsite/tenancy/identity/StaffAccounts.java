package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** What becomes of the accounts of a tenant's staff: noted in the caller's transaction and carried out as in {@link Accounts}. */
@ApplicationScoped
@Transactional
public class StaffAccounts {
    @Inject
    TaskQueue tasks;

    protected StaffAccounts() {} // CDI

    StaffAccounts(TaskQueue tasks) {
        this.tasks = tasks;
    }

    /** Keycloak mails her a link to choose a password, which leads on to {@code home}. */
    public void mailLink(String tenantId, String username, URI home, Duration valid) {
        tasks.add(TaskKind.MAIL_LINK, tenantId, lower(username), valid.toSeconds() + " " + home);
    }

    /** Forgets what Keycloak refused, so that it can be asked for anew. */
    public void forgetRefusals(String tenantId, String username) {
        tasks.dropFailed(tenantId, lower(username));
    }

    /** In place of the role of the staff that she had. */
    public void setRole(String tenantId, String username, Role role) {
        tasks.add(TaskKind.ROLE, tenantId, lower(username), role.name());
    }

    /** As Keycloak's mails and pages call her. */
    public void rename(String tenantId, String username, String name) {
        tasks.add(TaskKind.NAME, tenantId, lower(username), name);
    }

    /** A shut account takes no password and renews no token. */
    public void enable(String tenantId, String username, boolean enabled) {
        tasks.add(enabled ? TaskKind.ENABLE : TaskKind.DISABLE, tenantId, lower(username), "");
    }

    private static String lower(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
