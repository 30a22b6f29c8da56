package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimRules;
import org.simsite.modempool.sim.SimState;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.SimStatus;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** The operator's hand on a SIM card: says tenant where the pool says holder, and leaves a line in the audit log. */
@ApplicationScoped
@Transactional
public class SimDesk {
    @Inject
    Sims sims;

    /** One part, whatever the alphabet. */
    private static final int LONGEST_TEST = 70;

    /** A number without country code is none. */
    private static final String NO_REGION = "ZZ";

    @Inject
    Outbox outbox;

    @Inject
    PoolStatus pool;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    public void change(UUID id, SimChange change) {
        attempt(() -> sims.change(id, change));
        audit.note(null, Act.change("sim.change", name(id), Map.of(), Act.fields(change)));
    }

    public void become(UUID id, SimState state) {
        change(id, new SimChange(state, null, null, null));
    }

    /**
     * All that the body names, or nothing of it.
     *
     * @param ifMatch the tag of the version that was read; null for whatever it is
     * @throws org.simsite.tenancy.input.Stale if the card is another one by now
     */
    public void apply(UUID id, SimBody wanted, @Nullable String ifMatch) {
        wanted.check();
        sims.lock(id);
        Versions.check(ifMatch, Versions.tag(pool.sim(id)));
        if (wanted.changesUse()) {
            change(id, wanted.change());
        }
        if (wanted.changesRules()) {
            rule(id, Bodies.full("tenants", wanted.tenants()), wanted::rules);
        }
    }

    /**
     * @param slugs of the tenants that may use the card while it is shared; null for those that may now
     * @param rules made of the present ones and the tenants
     */
    private void rule(UUID id, @Nullable List<String> slugs, BiFunction<SimRules, List<String>, SimRules> rules) {
        SimRules now = pool.sim(id).rules();
        List<String> allowed = slugs == null
                ? now.allowed()
                : slugs.stream()
                        .map(slug -> find("tenants", slug).id())
                        .distinct()
                        .toList();
        SimRules wanted = rules.apply(now, allowed);
        attempt(() -> sims.change(id, wanted));
        audit.note(null, Act.change("sim.rules", name(id), Act.fields(now), Act.fields(wanted)));
    }

    public void swap(UUID id, UUID successor) {
        attempt(() -> sims.swap(id, successor));
        audit.note(null, new Act("sim.swap", name(id), "", name(successor)));
    }

    /** Sends a text of the pool's own over this card and no other. */
    public void test(UUID id, String phone, String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEST) {
            throw new InvalidInput("text", "tooLong", LONGEST_TEST);
        }
        UUID sim = pool.sim(id).id();
        outbox.ask(sim, number(phone), text, "test-" + UUID.randomUUID());
        audit.note(null, Act.of("sim.test", name(id)));
    }

    private static PhoneNumber number(@Nullable String phone) {
        try {
            return PhoneNumber.parse(String.valueOf(phone), NO_REGION);
        } catch (IllegalArgumentException notOne) {
            throw new InvalidInput("phone", "phone");
        }
    }

    /** The pool knows no form: its message begins with the name of the field. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException refused) {
            throw new InvalidInput(String.valueOf(refused.getMessage()).split("\\W", 2)[0], "outOfRange");
        }
    }

    /** @throws InvalidInput if there is no such tenant, @throws Conflict if another one has the card */
    public void lease(UUID id, @Nullable String slug) {
        var tenant = require(slug);
        try {
            sims.lease(id, tenant.id());
        } catch (IllegalStateException leased) {
            throw new Conflict("tenant", "leased");
        }
        audit.note(tenant.id(), new Act("sim.lease", name(id), "", tenant.slug()));
    }

    public void release(UUID id) {
        sims.release(id);
        audit.note(null, Act.of("sim.release", name(id)));
    }

    private Tenant require(@Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            throw new InvalidInput("tenant", "required");
        }
        return find("tenant", slug);
    }

    private Tenant find(String field, String slug) {
        return tenants.findBySlug(slug).orElseThrow(() -> new InvalidInput(field, "unknown"));
    }

    /** The card as people know it: by its number, else by what is printed on it. */
    private String name(UUID id) {
        SimStatus sim = pool.sim(id);
        return sim.number() != null ? sim.number() : String.valueOf(sim.iccid());
    }
}
