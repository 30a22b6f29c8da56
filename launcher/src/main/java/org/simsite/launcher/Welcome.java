package org.simsite.launcher;

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
        line("Simsite runs.");
        line("  Platform   " + Addresses.url(addresses.platform()));
        line("  Operator   " + Addresses.url(addresses.operator()) + "   sign in as " + FirstRealm.OPERATOR + " / "
                + simsite.secrets().get("operator.password"));
        line("  Handset    " + addresses.air());
        line("  Mail       SMTP 127.0.0.1:" + ports.of(Port.SMTP) + ", IMAP 127.0.0.1:" + ports.of(Port.IMAP)
                + "   user and password: the address; mails are gone when Simsite stops");
        line("Ctrl-C stops everything.");
    }

    private void line(String text) {
        progress.say(text);
    }
}
