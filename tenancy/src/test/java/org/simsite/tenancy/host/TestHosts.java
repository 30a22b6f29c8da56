package org.simsite.tenancy.host;

/** Hosts for tests that only need their names. */
public final class TestHosts {
    private TestHosts() {}

    public static Hosts named() {
        Hosts hosts = new Hosts();
        hosts.address = new PublicAddress("simsite.localhost", "http", 8080);
        return hosts;
    }
}
