package org.simsite.crm.site;

/** What she may write: {@code insert} goes into the box, {@code label} says what it does. */
public record Suggestion(String insert, String label) {}
