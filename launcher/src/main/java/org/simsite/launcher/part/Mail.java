package org.simsite.launcher.part;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Trouble;

/** The embedded mail server: takes mail for any address and keeps it in the data folder. */
public final class Mail {
    private final GreenMail server;
    private final MailArchive archive;

    public Mail(Ports ports, DataFolder data) {
        var smtp = new ServerSetup(ports.of(Port.SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var imap = new ServerSetup(ports.of(Port.IMAP), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        this.archive = new MailArchive(data.folder("mail"));
        this.server = new GreenMail(new ServerSetup[] {smtp, imap})
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    public void start() {
        UserManager users = server.getManagers().getUserManager();
        archive.replay((recipient, mail) -> deliver(users, recipient, mail));
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((mail, recipient) -> {
            archive.keep(mail.getMessage(), recipient.getEmail());
            return usual.handle(mail, recipient);
        });
        try {
            server.start();
        } catch (IllegalStateException e) {
            throw new Trouble("The mail server cannot be started: " + e.getMessage(), e);
        }
    }

    private static void deliver(UserManager users, String recipient, MimeMessage mail) {
        try {
            GreenMailUser known = users.getUserByEmail(recipient);
            GreenMailUser user = known == null ? users.createUser(recipient, recipient, recipient) : known;
            user.deliver(mail);
        } catch (UserException e) {
            throw new Trouble("The mails of " + recipient + " cannot be put back: " + e.getMessage(), e);
        }
    }

    public void stop() {
        server.stop();
    }

    public Mailbox mailbox() {
        return new Mailbox(server);
    }
}
