package org.simsite.tenancy.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands one mail to the mail server. */
@ApplicationScoped
class Postman {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Resource(lookup = "java:jboss/mail/Simsite")
    Session session;

    @Inject
    @ConfigProperty(name = "simsite.mail.from", defaultValue = "no-reply@simsite.localhost")
    String from;

    protected Postman() {} // CDI

    Postman(Session session, String from) {
        this.session = session;
        this.from = from;
        bound();
    }

    /** Without these a mail server that falls silent would hold the thread for ever. */
    @PostConstruct
    void bound() {
        for (String wait : List.of("connectiontimeout", "timeout", "writetimeout"))
            session.getProperties().putIfAbsent("mail.smtp." + wait, Long.toString(PATIENCE.toMillis()));
    }

    void deliver(UUID id, MailMessage mail) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        MimeMessage message = new Identified(session, id, sender.getAddress());
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.text(), "UTF-8");
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5: no answering machine answers
        Transport.send(message);
    }

    /** The same identity at each try, so that a mail sent twice after a crash can be known as one (RFC 5322 §3.6.4). */
    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(Session session, UUID id, String sender) {
            super(session);
            this.messageId = "<" + id + sender.substring(sender.lastIndexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
