package org.simsite.crm.textcode;

/** Whether what a code brings is shown at once or first read by staff. */
public enum AuditRule {
    AUTO,
    REVIEW
}
