package org.simsite.crm.party;

public enum CustomerKind {
    PERSON,
    COMPANY
}
