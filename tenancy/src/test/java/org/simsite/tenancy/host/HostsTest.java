package org.simsite.tenancy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.FiredEvents;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.TenantChanged;

class HostsTest {
    private final Sql sql = TestDatabase.sql();
    private final ConcurrentMap<String, ServedHost> map = new ConcurrentHashMap<>();
    private final HostCache cache = new HostCache(map);
    private final String slug = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final Tenant tenant =
            new Tenant(slug + "-ab12", slug, "Acme", Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);
    private Hosts hosts;

    @BeforeEach
    void add() {
        hosts = hosts("http", 8080);
        sql.update(
                "insert into tenancy.tenant values (?, ?, 'Acme', 'en', 'Z', ?, 'ACTIVE', now())",
                tenant.id(),
                slug,
                tenant.realm());
    }

    @Test
    void knowsThePlatformsOwnTwoWithoutADatabase() {
        Hosts alone = new Hosts();
        alone.address = new PublicAddress("simsite.localhost", "http", 8080);
        assertThat(alone.resolve(HostName.parse("SIMSITE.localhost.:8080"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(HostKind.PLATFORM);
        ServedHost operator =
                alone.resolve(HostName.parse("operator.simsite.localhost")).orElseThrow();
        assertThat(operator.kind()).isEqualTo(HostKind.OPERATOR);
        assertThat(operator.realm()).isEqualTo("platform");
        assertThat(operator.tenantId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deep.acme.simsite.localhost",
                "www.operator.simsite.localhost",
                "a--b--c.simsite.localhost",
                "x1.simsite.localhost"
            })
    void asksTheRegistryForNothingThatCannotBeInIt(String host) {
        Hosts alone = new Hosts(); // neither cache nor registry
        alone.address = new PublicAddress("simsite.localhost", "http", 8080);
        assertThat(alone.resolve(HostName.parse(host))).isEmpty();
    }

    @Test
    void servesATenantAndItsSites() {
        hosts.registerTenant(tenant);
        hosts.registerSite(tenant.id(), slug, "liwei");
        assertThat(hosts.resolve(hosts.tenant(slug)))
                .contains(new ServedHost(
                        hosts.tenant(slug), HostKind.TENANT, tenant.id(), slug, null, tenant.realm(), false));
        assertThat(hosts.resolve(hosts.site("liwei", slug)))
                .contains(new ServedHost(
                        hosts.site("liwei", slug),
                        HostKind.SITE,
                        tenant.id(),
                        slug,
                        "liwei",
                        tenant.realm(),
                        false,
                        null,
                        hosts.tenant(slug),
                        null));
    }

    @Test
    void remembersWhatIsAndWhatIsNot() {
        hosts.registerTenant(tenant);
        hosts.resolve(hosts.tenant(slug));
        assertThat(hosts.resolve(hosts.site("nobody", slug))).isEmpty();
        hosts.lookup = new HostLookup(); // would fail if asked
        assertThat(hosts.resolve(hosts.tenant(slug))).isPresent();
        assertThat(hosts.resolve(hosts.site("nobody", slug))).isEmpty();
    }

    @Test
    void seesAHostAsSoonAsItIsRegisteredAndNoLongerThanItIs() {
        assertThat(hosts.resolve(hosts.site("liwei", slug))).isEmpty();
        hosts.registerSite(tenant.id(), slug, "liwei");
        assertThat(hosts.resolve(hosts.site("liwei", slug))).isPresent();
        hosts.removeSite(tenant.id(), slug, "liwei");
        assertThat(hosts.resolve(hosts.site("liwei", slug))).isEmpty();
    }

    @Test
    void forgetsAllHostsOfATenantThatChanged() {
        hosts.registerTenant(tenant);
        hosts.registerSite(tenant.id(), slug, "liwei");
        hosts.resolve(hosts.site("liwei", slug));
        sql.update("update tenancy.tenant set state = 'SUSPENDED' where id = ?", tenant.id());
        cache.forgetAll(new TenantChanged(tenant.id()));
        assertThat(hosts.resolve(hosts.site("liwei", slug)).orElseThrow().suspended())
                .isTrue();
    }

    @Test
    void registersATenantAgainWithoutHarmAndASiteOnce() {
        hosts.registerTenant(tenant);
        hosts.registerTenant(tenant);
        hosts.registerSite(tenant.id(), slug, "liwei");
        assertThatThrownBy(() -> hosts.registerSite(tenant.id(), slug, "liwei"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("siteSlug");
    }

    @Test
    void givesNoTenantAnothersHost() {
        hosts.registerTenant(tenant);
        sql.update(
                "insert into tenancy.tenant values (?, ?, 'X', 'en', 'Z', ?, 'ACTIVE', now())",
                slug + "-zz",
                slug + "x",
                slug + "-zz");
        Tenant thief = new Tenant(slug + "-zz", slug, "X", Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);
        assertThatThrownBy(() -> hosts.registerTenant(thief)).isInstanceOf(Conflict.class);
        hosts.registerSite(tenant.id(), slug, "liwei");
        hosts.removeSite(thief.id(), slug, "liwei");
        assertThat(hosts.resolve(hosts.site("liwei", slug))).isPresent();
    }

    @Test
    void aFloodOfUnheardOfNamesIsStoppedBeforeTheDatabase() {
        hosts.lookup.ours = new LookupBudget(20, () -> 0);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) hosts.resolve(hosts.site("flood" + i, slug));
                })
                .isInstanceOf(HostsBusy.class);
        assertThat(map).hasSize(20);
        assertThat(hosts.resolve(hosts.platform())).isPresent();
    }

    @Test
    void aFloodOfForeignNamesReachesTheDatabaseSoOftenASecondAndKeepsNobodyFromOurs() {
        hosts.registerTenant(tenant);
        AtomicLong now = new AtomicLong();
        hosts.lookup.foreign = new LookupBudget(20, now::get);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 1000; j++) flood("n" + i + "-" + j + ".evil.example");
            now.addAndGet(1_000_000_000);
        }
        assertThat(map).hasSize(60);
        assertThat(hosts.resolve(hosts.tenant(slug))).isPresent();
    }

    private void flood(String host) {
        try {
            assertThat(hosts.resolve(HostName.parse(host))).isEmpty();
        } catch (HostsBusy busy) {
            assertThat(busy.retryAfter()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http,  8080, http://acme.simsite.localhost:8080",
        "http,    80, http://acme.simsite.localhost",
        "https,  443, https://acme.simsite.localhost",
        "https,   80, https://acme.simsite.localhost:80"
    })
    void writesThePortOnlyWhereItMatters(String scheme, int port, String url) {
        Hosts at = hosts(scheme, port);
        assertThat(at.url(at.tenant("acme"))).hasToString(url);
    }

    private Hosts hosts(String scheme, int port) {
        Hosts made = new Hosts();
        made.address = new PublicAddress("simsite.localhost", scheme, port);
        made.registry = new HostRegistry(sql);
        made.lookup = new HostLookup(made.address, made.registry);
        made.cache = cache;
        made.changed = new FiredEvents<>(cache::forget);
        return made;
    }
}
