package org.simsite.tenancy.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.TenantChanged;

/** The Keycloaks that have the realms of tenants. A new tenant is placed on the least full, and stays there. */
@ApplicationScoped
public class Clusters {
    /** Realms whose cluster a node remembers; the least lately used goes first. */
    private static final int KEPT = 10_000;

    @Inject
    Sql sql;

    private List<Cluster> clusters = List.of();

    private final Map<String, Cluster> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cluster> eldest) {
            return size() > KEPT;
        }
    };

    protected Clusters() {} // CDI

    Clusters(Sql sql, List<Cluster> clusters) {
        this.sql = sql;
        this.clusters = clusters;
    }

    /** One Keycloak that has all realms: needs no database. */
    static Clusters one(Cluster cluster) {
        return new Clusters() {
            @Override
            public Cluster of(String realm) {
                return cluster;
            }
        };
    }

    @PostConstruct
    void read() {
        clusters = new ClusterSettings(ConfigProvider.getConfig()).read();
    }

    /**
     * Where a realm is; one that is no tenant's, such as the operators', is on the first.
     *
     * @throws KeycloakAway if it is on one that is not configured: never guessed, for an issuer does not change
     */
    public Cluster of(String realm) {
        if (realm.equals(Hosts.PLATFORM_REALM)) return clusters.getFirst();
        synchronized (known) {
            Cluster there = known.get(realm);
            if (there != null) return there;
        }
        return sql.find("select cluster from tenancy.tenant where realm = ?", row -> row.getString(1), realm)
                .map(name -> remember(realm, named(name)))
                .orElseGet(clusters::getFirst);
    }

    /**
     * Places a tenant that was just made, in the transaction that made it.
     *
     * @throws KeycloakAway if none has room: the operator can make some
     */
    public void place(String tenantId) {
        sql.query("select pg_advisory_xact_lock(hashtext('tenancy.cluster'))", row -> true);
        Fullness least = fullness().stream()
                .filter(each -> !each.isFull())
                .min(Comparator.comparingDouble(Fullness::share))
                .orElseThrow(() -> new KeycloakAway("no Keycloak cluster has room for one more realm"));
        sql.update("update tenancy.tenant set cluster = ? where id = ?", least.name(), tenantId);
    }

    /** In their order; one that has tenants and is not configured any more is not told of. */
    public List<Fullness> fullness() {
        Map<String, Integer> realms = sql
                .query(
                        "select cluster, count(*) from tenancy.tenant where cluster <> '' group by cluster",
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Function<Cluster, Fullness> full =
                each -> new Fullness(each.name(), each.url(), realms.getOrDefault(each.name(), 0), each.capacity());
        return clusters.stream().map(full).toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantChanged change) {
        synchronized (known) {
            known.remove(change.tenantId());
        }
    }

    private Cluster remember(String realm, Cluster cluster) {
        synchronized (known) {
            known.put(realm, cluster);
        }
        return cluster;
    }

    private Cluster named(String name) {
        return clusters.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new KeycloakAway("the Keycloak cluster " + name + " is not configured"));
    }
}
