package org.simsite.tenancy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Mail to be sent: noted in the caller's transaction, sent soon after it commits, tried again while the server is away. */
@ApplicationScoped
@Transactional
public class Mails {
    public void queue(MailMessage message) {
        throw new UnsupportedOperationException();
    }
}
