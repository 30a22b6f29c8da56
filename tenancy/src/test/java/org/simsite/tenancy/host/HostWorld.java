package org.simsite.tenancy.host;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.simsite.tenancy.FiredEvents;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.TenantChanged;

/** Hosts with their cache over the test's database, for tests of what is built on them. */
public final class HostWorld {
    private final ConcurrentMap<String, ServedHost> map = new ConcurrentHashMap<>();
    private final HostCache cache = new HostCache(map);
    private final Sql sql;
    public final Hosts hosts = new Hosts();
    public final DomainHosts domains;
    public final FiredEvents<TenantChanged> changes = new FiredEvents<>(cache::forgetAll);

    public HostWorld(Sql sql) {
        this.sql = sql;
        hosts.address = new PublicAddress("simsite.localhost", "http", 8080);
        hosts.registry = new HostRegistry(sql);
        hosts.cache = cache;
        hosts.lookup = new HostLookup(hosts.address, hosts.registry);
        hosts.lookup.foreign = new LookupBudget(1e9, System::nanoTime);
        hosts.lookup.ours = new LookupBudget(1e9, System::nanoTime);
        hosts.changed = new FiredEvents<>(cache::forget);
        domains = new DomainHosts(hosts.address, sql, changes);
    }

    /** A tenant of this slug, registered at its host. */
    public Tenant tenant(String slug) {
        Tenant tenant = new Tenant(
                slug + "-" + UUID.randomUUID().toString().substring(0, 6),
                slug,
                slug,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Instant.EPOCH);
        sql.update(
                "insert into tenancy.tenant (id, slug, name, locale, time_zone, realm, state, created_at) values (?, ?, ?, 'en', 'Z', ?, 'ACTIVE', now())",
                tenant.id(),
                slug,
                slug,
                tenant.realm());
        hosts.registerTenant(tenant);
        return tenant;
    }

    public Optional<ServedHost> at(String name) {
        return hosts.resolve(HostName.parse(name));
    }

    /** Whether the cache has anything of a tenant. */
    public boolean remembers(String tenantId) {
        return map.values().stream().anyMatch(cached -> tenantId.equals(cached.tenantId()));
    }

    /** What every node's cache does by itself after a minute. */
    public void forgetAll() {
        map.clear();
    }

    public static String slug() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }
}
