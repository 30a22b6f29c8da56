package org.simsite.launcher;

import java.util.Locale;
import org.simsite.launcher.demo.DemoStory;
import org.simsite.launcher.place.Addresses;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;

/** Where to go and how to sign in. */
final class Welcome {
    private final Simsite simsite;
    private final Progress progress;

    Welcome(Simsite simsite, Progress progress) {
        this.simsite = simsite;
        this.progress = progress;
    }

    void show() {
        Addresses addresses = simsite.addresses();
        Ports ports = simsite.settings().ports();
        line("");
        line("Simsite runs. Sign in with:");
        row("Platform", addresses.platform(), "for everyone; sign up an enterprise here");
        row("Operator", addresses.operator(), account(FirstRealm.OPERATOR, "operator.password"));
        simsite.customer().ifPresent(this::showDemo);
        if (simsite.settings().modems().isEmpty())
            line("  Handset   " + addresses.air() + "   write texts as a customer would");
        line("  Mail      IMAP 127.0.0.1:" + ports.of(Port.IMAP) + ", SMTP 127.0.0.1:" + ports.of(Port.SMTP)
                + "   user and password: the address");
        line("");
        line("Ctrl-C stops everything.");
    }

    private void showDemo(String customer) {
        Addresses addresses = simsite.addresses();
        row("Shop", addresses.tenant(DemoStory.SLUG), "the demo enterprise as its public sees it");
        row(
                "Console",
                addresses.tenant(DemoStory.SLUG) + "/console",
                account(DemoStory.ADMINISTRATOR_MAIL, "administrator.password"));
        row(
                "Her site",
                addresses.site(DemoStory.customerSite(), DemoStory.SLUG),
                account(customer, "customer.password"));
    }

    private void row(String what, String host, String how) {
        line(String.format(Locale.ROOT, "  %-9s %s   %s", what, Addresses.url(host), how));
    }

    private String account(String username, String secret) {
        return username + " / " + simsite.secrets().get(secret);
    }

    private void line(String text) {
        progress.say(text);
    }
}
