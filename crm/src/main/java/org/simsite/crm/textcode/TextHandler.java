package org.simsite.crm.textcode;

/** What a text code does. */
public enum TextHandler {
    VERIFY,
    REVIEW,
    QUERY,
    FEEDBACK,
    HELP
}
