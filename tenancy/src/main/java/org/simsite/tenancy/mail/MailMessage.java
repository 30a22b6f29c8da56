package org.simsite.tenancy.mail;

import static java.util.Objects.requireNonNull;

/** A plain text mail. No field may carry a line break into a header. */
public record MailMessage(String to, String subject, String text) {
    public MailMessage {
        requireNonNull(text, "text");
        refuseBreaks("to", to);
        refuseBreaks("subject", subject);
    }

    private static void refuseBreaks(String field, String value) {
        if (value.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException(field + " has a control character");
    }
}
