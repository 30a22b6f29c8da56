package org.simsite.launcher.part;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Trouble;

/** The embedded mail server: takes mail for any address and keeps it in memory, until the launcher ends. */
public final class Mail {
    private final GreenMail server;

    public Mail(Ports ports) {
        var smtp = new ServerSetup(ports.of(Port.SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var imap = new ServerSetup(ports.of(Port.IMAP), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        this.server = new GreenMail(new ServerSetup[] {smtp, imap})
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    public void start() {
        try {
            server.start();
        } catch (IllegalStateException e) {
            throw new Trouble("The mail server cannot be started: " + e.getMessage(), e);
        }
    }

    public void stop() {
        server.stop();
    }

    public Mailbox mailbox() {
        return new Mailbox(server);
    }
}
