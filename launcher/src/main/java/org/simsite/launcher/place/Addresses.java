package org.simsite.launcher.place;

/** The names and URLs of the embedded system. */
public final class Addresses {
    public static final String BASE = "simsite.localhost";

    private final Ports ports;

    public Addresses(Ports ports) {
        this.ports = ports;
    }

    public String platform() {
        return host(BASE);
    }

    public String operator() {
        return host("operator." + BASE);
    }

    public String tenant(String slug) {
        return host(slug + "." + BASE);
    }

    public String site(String site, String tenant) {
        return host(site + "--" + tenant + "." + BASE);
    }

    /** With the port that a browser must add, unless it is the one of http. */
    private String host(String name) {
        int port = ports.of(Port.WEB);
        return port == 80 ? name : name + ":" + port;
    }

    public static String url(String host) {
        return "http://" + host;
    }

    public String keycloak() {
        return "http://localhost:" + ports.of(Port.KEYCLOAK);
    }

    public String air() {
        return "http://127.0.0.1:" + ports.of(Port.AIR);
    }
}
