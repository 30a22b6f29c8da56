package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Locale;

/**
 * Accounts in a tenant's realm. A call is noted in the caller's transaction and carried out soon after it commits, in
 * the order asked for, again and again until Keycloak has it.
 */
@ApplicationScoped
@Transactional
public class Accounts {
    /** The fewest characters of a set-up code: the realm's password policy asks for as many. */
    public static final int SHORTEST_CODE = 8;

    private static final Duration CODE_LIVES = Duration.ofHours(24);

    @Inject
    TaskQueue tasks;

    protected Accounts() {} // CDI

    Accounts(TaskQueue tasks) {
        this.tasks = tasks;
    }

    public void create(NewAccount account) {
        tasks.add(TaskKind.CREATE, account.tenantId(), account.username(), AccountJson.write(account));
    }

    /**
     * Lets someone in once with this code, then asks for a password of her own. It is worth nothing after 24 hours, or
     * when another is issued.
     *
     * @param code at least {@link #SHORTEST_CODE} characters
     */
    public void issueSetupCode(String tenantId, String username, String code) {
        if (code.length() < SHORTEST_CODE)
            throw new IllegalArgumentException(
                    "a set-up code needs " + SHORTEST_CODE + " characters, not " + code.length());
        tasks.add(TaskKind.SETUP_CODE, tenantId, lower(username), code);
        tasks.addLater(TaskKind.EXPIRE_CODE, tenantId, lower(username), CODE_LIVES);
    }

    /** Does nothing if there is no such account. */
    public void remove(String tenantId, String username) {
        tasks.drop(TaskKind.EXPIRE_CODE, tenantId, lower(username));
        tasks.add(TaskKind.REMOVE, tenantId, lower(username), "");
    }

    /** Ends one session in Keycloak, and with it what its tokens can still renew. Unknown: nothing happens. */
    public void endSession(String tenantId, String username, String sid) {
        if (!sid.isEmpty()) tasks.add(TaskKind.END_SESSIONS, tenantId, lower(username), sid);
    }

    /** Ends every session of an account in Keycloak; what each node keeps of them is not touched here. */
    public void endSessions(String tenantId, String username) {
        tasks.add(TaskKind.END_SESSIONS, tenantId, lower(username), "");
    }

    public AccountState state(String tenantId, String username) {
        return tasks.state(tenantId, lower(username));
    }

    private static String lower(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
