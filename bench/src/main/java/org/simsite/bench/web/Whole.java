package org.simsite.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.simsite.launcher.Progress;
import org.simsite.launcher.Simsite;
import org.simsite.launcher.demo.DemoStory;
import org.simsite.launcher.demo.HostApi;
import org.simsite.launcher.part.Keycloak;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Settings;
import org.simsite.launcher.process.Await;
import org.simsite.launcher.realm.KeycloakAdmin;
import org.simsite.launcher.realm.TenantRealm;

/** The embedded system with its demo, on free ports and data of its own, and the yardstick beside the product. */
final class Whole implements AutoCloseable {
    private static final String PROGRAM = "bench";
    private static final String SECRET = "only-for-measurements";

    private final Simsite simsite;
    private final String tenantHost;
    private final String tenantId;
    private final TenantRealm realm;
    private final String customer;

    private Whole(Simsite simsite) {
        this.simsite = simsite;
        this.tenantHost = simsite.addresses().tenant(DemoStory.SLUG);
        this.tenantId = tenantId(tenantHost, port());
        this.realm = realm(simsite, tenantId);
        this.customer = HostApi.json(
                        HostApi.anonymous(tenantHost, port()).as(this::token).get("/api/v1/customers?limit=1"))
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    /**
     * Takes a minute or two. What was built lies in {@code simsite.build}, else in {@code ear/target}; the data stays in
     * {@code simsite.data}, else it is nobody's.
     */
    static Whole start(Progress progress) throws IOException {
        Path build = Path.of(System.getProperty("simsite.build", "ear/target")).toAbsolutePath();
        String kept = System.getProperty("simsite.data", "");
        Path data = kept.isEmpty()
                ? Files.createTempDirectory("simsite-bench")
                : Path.of(kept).toAbsolutePath();
        var simsite = new Simsite(new Settings(data, build, Ports.free(), List.of(), true, Optional.empty()), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(simsite::close));
        boolean up = false;
        try {
            simsite.start();
            Path deployments = simsite.data().file("wildfly/deployments");
            Yardstick.deploy(deployments);
            Await.until("the yardstick", Duration.ofMinutes(1), () -> deployed(deployments));
            var whole = new Whole(simsite);
            up = true;
            return whole;
        } finally {
            if (!up) simsite.close();
        }
    }

    private static Optional<Boolean> deployed(Path deployments) {
        if (Files.exists(deployments.resolve("yardstick.war.failed")))
            throw new IllegalStateException("WildFly refuses the yardstick: its log says why");
        return Files.exists(deployments.resolve("yardstick.war.deployed")) ? Optional.of(true) : Optional.empty();
    }

    /** It names the realm. */
    private static String tenantId(String host, int port) {
        String issuer = HostApi.json(HostApi.anonymous(host, port).get("/api/v1/host"))
                .asJsonObject()
                .getString("issuer");
        return issuer.substring(issuer.lastIndexOf('/') + 1);
    }

    private static TenantRealm realm(Simsite simsite, String name) {
        var keycloak = new KeycloakAdmin(
                simsite.addresses().keycloak(),
                Keycloak.LAUNCHER,
                simsite.secrets().get("keycloak.launcher"));
        var realm = new TenantRealm(keycloak, name);
        realm.serviceAccount(PROGRAM, SECRET, "tenant-admin");
        return realm;
    }

    int port() {
        return simsite.settings().ports().of(Port.WEB);
    }

    /** With its port, as a browser names it. */
    String tenantHost() {
        return tenantHost;
    }

    String tenantId() {
        return tenantId;
    }

    /** A new one, good for some minutes. */
    String token() {
        return realm.token(PROGRAM, SECRET);
    }

    /** Of an administrator's program of another tenant. */
    String tokenOf(String tenant) {
        return realm(simsite, tenant).token(PROGRAM, SECRET);
    }

    /** The id of one. */
    String customer() {
        return customer;
    }

    Simsite simsite() {
        return simsite;
    }

    @Override
    public void close() {
        simsite.close();
    }
}
