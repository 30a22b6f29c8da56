package org.simsite.tenancy.host;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.tenant.TenantChanged;

/**
 * Remembers hosts and non-hosts alike. The cache is bounded in age by its configuration, so a change of which
 * {@link HostNews} could not tell is seen in a minute at the latest; and so in number by {@link HostLookup}, which asks for
 * so many a second: some 80,000. A bound of the cache's own would write with each read who was read last.
 */
@ApplicationScoped
class HostCache {
    /** Kept for a name that nobody has, and known by being this one: with an object between, each look-up waits for that. */
    static final ServedHost NOBODY =
            new ServedHost(new HostName("nobody.invalid"), HostKind.SITE, null, null, null, "", false);

    @Resource(lookup = "java:jboss/infinispan/cache/simsite/hosts")
    ConcurrentMap<String, ServedHost> hosts;

    protected HostCache() {} // CDI

    HostCache(ConcurrentMap<String, ServedHost> hosts) {
        this.hosts = hosts;
    }

    /** @param lookup not called under a lock: two at once may both look */
    Optional<ServedHost> get(String name, Function<String, Optional<ServedHost>> lookup) {
        @Nullable ServedHost known = hosts.get(name);
        if (known != null) return host(known);
        Optional<ServedHost> found = lookup.apply(name);
        hosts.put(name, found.orElse(NOBODY));
        return found;
    }

    /** Empty also where the name is not in the cache. */
    Optional<ServedHost> peek(String name) {
        return Optional.ofNullable(hosts.get(name)).flatMap(HostCache::host);
    }

    private static Optional<ServedHost> host(ServedHost kept) {
        return kept == NOBODY ? Optional.empty() : Optional.of(kept);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) HostChanged change) {
        hosts.remove(change.name());
    }

    /** When changes may have been missed. */
    void forgetEverything() {
        hosts.clear();
    }

    /** And all non-hosts: among them may be names the tenant has now. */
    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantChanged change) {
        List<String> names = hosts.entrySet().stream()
                .filter(entry -> entry.getValue() == NOBODY
                        || change.tenantId().equals(entry.getValue().tenantId()))
                .map(java.util.Map.Entry::getKey)
                .toList();
        names.forEach(hosts::remove);
    }
}
