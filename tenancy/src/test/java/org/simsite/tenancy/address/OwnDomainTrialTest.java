package org.simsite.tenancy.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.Moments;
import org.simsite.tenancy.MortalSql;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.tenant.Tenant;
import org.xbill.DNS.Rcode;

/**
 * Trial A8: two tenants want the same domains, prove them, lose, replay and alias proofs, let days go by, and nobody is
 * ever served without a proof of this very claim seen within four days. 40 histories and 10 races, or 300 and 100 with
 * {@code -Dsimsite.trials=full}; {@code -Dsimsite.seed} repeats a run.
 */
class OwnDomainTrialTest {
    private static final boolean FULL = "full".equals(System.getProperty("simsite.trials"));
    private static final int HISTORIES = FULL ? 300 : 40;
    private static final int RACES = FULL ? 100 : 10;
    private static final int STEPS = 30;
    private static final int PROOF_LASTS = 4; // days

    private final long seed = Long.getLong("simsite.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int served;

    /** What is known of a tenant's claim to a name, apart from the program. */
    private record Claim(OwnDomain domain, Integer daysSinceProof) {}

    @Test
    void nobodyIsServedWithoutAPresentProof() {
        for (int i = 0; i < HISTORIES; i++)
            try (AddressWorld world = new AddressWorld()) {
                new History(world).run();
            }
        assertThat(served).as("somebody was served").isPositive();
        System.out.printf("A8: seed %d, %d histories, %d times served with a proof%n", seed, HISTORIES, served);
    }

    /** One of many, on names of its own. */
    private final class History {
        private final AddressWorld world;
        private final String name = "shop." + HostWorld.slug() + ".example";
        private final List<String> names = List.of(name, "sub." + name);
        private final List<Tenant> tenants;
        private final Map<String, Claim> claims = new HashMap<>();
        private final List<String> oldTexts = new ArrayList<>();

        History(AddressWorld world) {
            this.world = world;
            tenants = List.of(world.hosts.tenant(HostWorld.slug()), world.hosts.tenant(HostWorld.slug()));
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                String at = names.get(random.nextInt(10) < 7 ? 0 : 1);
                step(tenants.get(random.nextInt(2)), at);
                for (String each : names) checkServed(each);
            }
        }

        private void step(Tenant who, String at) {
            Claim claim = claims.get(key(who, at));
            if (claim == null) {
                claims.put(key(who, at), new Claim(world.claim(who, at), null));
                return;
            }
            OwnDomain domain = claim.domain();
            switch (random.nextInt(10)) {
                case 0, 1 -> world.dns.put(domain);
                case 2 -> world.dns.remove(domain);
                case 3 -> alias(domain);
                case 4 -> replay(domain);
                case 5 -> days(at, 1 + random.nextInt(4));
                case 6 -> remove(who, at, domain);
                case 7 -> world.dns.trouble = random.nextInt(3) == 0 ? Rcode.SERVFAIL : Rcode.NOERROR;
                default -> check(who, at, claim);
            }
        }

        /** Dangling: the text is somewhere else, where an alias leads. */
        private void alias(OwnDomain domain) {
            String elsewhere = "parked" + random.nextInt(1000) + ".example";
            if (random.nextBoolean()) world.dns.aliases.remove(domain.recordName());
            else world.dns.aliases.put(domain.recordName(), elsewhere);
            world.dns.put(elsewhere, domain.recordText());
        }

        private void replay(OwnDomain domain) {
            if (!oldTexts.isEmpty()) world.dns.put(domain.recordName(), oldTexts.get(random.nextInt(oldTexts.size())));
        }

        private void days(String at, int days) {
            world.days(days, at);
            claims.replaceAll((key, claim) -> !key.endsWith(" " + at) || claim.daysSinceProof() == null
                    ? claim
                    : new Claim(claim.domain(), claim.daysSinceProof() + days));
        }

        private void remove(Tenant who, String at, OwnDomain domain) {
            if (world.find(who, at).isPresent()) world.as.run(who.id(), () -> world.domains.remove(at, "admin"));
            oldTexts.add(domain.recordText());
            claims.remove(key(who, at));
        }

        private void check(Tenant who, String at, Claim claim) {
            try {
                world.check(who, at);
            } catch (NoSuchElementException forgotten) { // a week without a proof
                claims.remove(key(who, at));
                return;
            }
            String record = claim.domain().recordName();
            boolean seen = world.dns.trouble == Rcode.NOERROR
                    && !world.dns.aliases.containsKey(record)
                    && world.dns
                            .texts
                            .getOrDefault(record, java.util.Set.of())
                            .contains(claim.domain().recordText());
            if (seen) claims.put(key(who, at), new Claim(claim.domain(), 0));
            boolean alone = claims.keySet().stream().allMatch(key -> key.startsWith(who.id() + " "));
            if (seen && alone)
                assertThat(world.servedAt(at)).as("proved, " + seed).contains(who.id());
        }

        private void checkServed(String at) {
            world.servedAt(at).ifPresent(holder -> {
                Claim claim = claims.get(holder + " " + at);
                assertThat(claim).as("claimed, seed " + seed).isNotNull();
                assertThat(claim.daysSinceProof())
                        .as("proved, seed " + seed)
                        .isNotNull()
                        .isLessThan(PROOF_LASTS);
                assertThat(world.hosts.at(at).orElseThrow().realm()).isEqualTo(holder);
                served++;
            });
        }

        private static String key(Tenant who, String at) {
            return who.id() + " " + at;
        }
    }

    @Test
    void ofTwoThatProveANameAtOnceOneIsServed() {
        try (AddressWorld first = new AddressWorld(MortalSql.connect(new Moments()));
                AddressWorld second = new AddressWorld(MortalSql.connect(new Moments()))) {
            for (int i = 0; i < RACES; i++) race(List.of(first, second));
        }
    }

    private static void race(List<AddressWorld> worlds) {
        String name = "shop." + HostWorld.slug() + ".example";
        List<Tenant> tenants = worlds.stream()
                .map(world -> world.hosts.tenant(HostWorld.slug()))
                .toList();
        for (int i = 0; i < 2; i++) {
            OwnDomain claim = worlds.get(i).claim(tenants.get(i), name);
            for (AddressWorld world : worlds) world.dns.put(claim);
        }
        List<CompletableFuture<Void>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            AddressWorld world = worlds.get(i);
            Tenant tenant = tenants.get(i);
            both.add(CompletableFuture.runAsync(() -> ((MortalSql) world.sql)
                    .transaction(() -> world.check(tenant, name).state())));
        }
        both.forEach(CompletableFuture::join);
        List<String> states = worlds.getFirst()
                .sql
                .query(
                        "select state from tenancy.own_domain where name = ? order by state",
                        row -> row.getString(1),
                        name);
        assertThat(states).containsExactly("ACTIVE", "PENDING");
        assertThat(worlds.getFirst().servedAt(name)).isPresent();
    }
}
