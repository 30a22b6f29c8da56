package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that Keycloak uses for its own mails, such as the link to set a password. */
@ApplicationScoped
class RealmMail {
    @Inject
    @ConfigProperty(name = "simsite.mail.host", defaultValue = "localhost")
    String host;

    @Inject
    @ConfigProperty(name = "simsite.mail.port", defaultValue = "3025")
    int port;

    @Inject
    @ConfigProperty(name = "simsite.mail.from", defaultValue = "no-reply@simsite.localhost")
    String from;

    @Inject
    @ConfigProperty(name = "simsite.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "simsite.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "simsite.mail.starttls", defaultValue = "false")
    boolean starttls;

    protected RealmMail() {} // CDI

    /** A server that wants no sign-in. */
    RealmMail(String host, int port, String from) {
        this.host = host;
        this.port = port;
        this.from = from;
        this.user = Optional.empty();
        this.password = Optional.empty();
    }

    /** For a realm template. */
    Map<String, String> values() {
        return Map.of(
                "smtpHost", host,
                "smtpPort", Integer.toString(port),
                "smtpFrom", from,
                "smtpAuth", Boolean.toString(user.isPresent()),
                "smtpUser", user.orElse(""),
                "smtpPassword", password.orElse(""),
                "smtpStarttls", Boolean.toString(starttls));
    }
}
