package org.simsite.tenancy.identity;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Reads the list of clusters: the first is {@code simsite.keycloak.*}, more are named in {@code simsite.keycloak.more}. */
record ClusterSettings(Config config) {
    /** Some hundred realms a cluster are comfortable; start and listing grow with them. */
    private static final int CAPACITY = 500;

    /** The one that was there before there could be more. */
    static final String FIRST = "main";

    List<Cluster> read() {
        List<Cluster> clusters = new ArrayList<>();
        clusters.add(cluster(FIRST, "simsite.keycloak.", "http://localhost:8180"));
        for (String name :
                config.getOptionalValue("simsite.keycloak.more", String[].class).orElse(new String[0]))
            clusters.add(cluster(name.strip(), "simsite.keycloak." + name.strip() + ".", ""));
        if (clusters.stream().map(Cluster::name).distinct().count() < clusters.size())
            throw new IllegalStateException("simsite.keycloak.more names a cluster twice");
        return List.copyOf(clusters);
    }

    /** A cluster that is not described stops the start. */
    private Cluster cluster(String name, String prefix, String usualUrl) {
        return new Cluster(
                name,
                required(prefix + "url", usualUrl),
                required(prefix + "admin-client", "simsite-provisioner"),
                required(prefix + "admin-secret", ""),
                config.getOptionalValue(prefix + "capacity", Integer.class).orElse(CAPACITY));
    }

    private String required(String key, String usual) {
        String value = config.getOptionalValue(key, String.class).orElse(usual);
        if (value.isEmpty()) throw new IllegalStateException(key + " is not set");
        return value;
    }
}
