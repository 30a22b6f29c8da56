package org.simsite.crm.publish;

public enum PublicationKind {
    REVIEW,
    NOTICE
}
