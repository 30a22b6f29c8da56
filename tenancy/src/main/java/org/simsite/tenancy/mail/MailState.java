package org.simsite.tenancy.mail;

/** Where a mail is. */
public enum MailState {
    WAITING,
    SENT,
    /** The mail server refused it, or was away for too long. */
    FAILED
}
