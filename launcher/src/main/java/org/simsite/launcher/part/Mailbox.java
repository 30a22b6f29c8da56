package org.simsite.launcher.part;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.simsite.launcher.place.Trouble;

/** What the embedded mail server has taken so far. */
public final class Mailbox {
    private final GreenMail server;

    Mailbox(GreenMail server) {
        this.server = server;
    }

    /** The plain texts (of several forms of one text, the first is the plain one) of all mails to an address, oldest first. */
    public List<String> textsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(Mailbox::text)
                .toList();
    }

    /** The richest form of the last mail to an address; empty if there is none. */
    public String richestTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .reduce((earlier, later) -> later)
                .map(Mailbox::richest)
                .orElse("");
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            return false;
        }
    }

    /** Of several forms of one text, the last: RFC 2046 §5.1.4. */
    private static String richest(Part mail) {
        try {
            Object content = mail.getContent();
            return content instanceof Multipart parts
                    ? richest(parts.getBodyPart(parts.getCount() - 1))
                    : content.toString();
        } catch (MessagingException | IOException e) {
            throw new Trouble("A mail cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Part mail) {
        try {
            Object content = mail.getContent();
            return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : content.toString();
        } catch (MessagingException | IOException e) {
            throw new Trouble("A mail cannot be read: " + e.getMessage(), e);
        }
    }
}
