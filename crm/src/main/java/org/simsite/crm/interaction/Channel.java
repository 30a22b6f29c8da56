package org.simsite.crm.interaction;

/** How an exchange travelled. */
public enum Channel {
    SMS,
    EMAIL,
    WEB,
    CHAT,
    PHONE
}
