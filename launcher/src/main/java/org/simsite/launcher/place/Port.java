package org.simsite.launcher.place;

/** The ports of the embedded system, all on 127.0.0.1. */
public enum Port {
    WEB("web pages", 8080),
    MANAGEMENT("WildFly's management", 9990),
    KEYCLOAK("Keycloak", 8180),
    KEYCLOAK_MANAGEMENT("Keycloak's health", 9000),
    DATABASE("PostgreSQL", 5433),
    SMTP("outgoing mail", 3025),
    IMAP("mailboxes", 3143),
    AIR("the simulated air", 8190);

    private final String use;
    private final int standard;

    Port(String use, int standard) {
        this.use = use;
        this.standard = standard;
    }

    String use() {
        return use;
    }

    int standard() {
        return standard;
    }
}
