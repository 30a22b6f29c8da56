package org.simsite.crm.service;

public enum CaseKind {
    FEEDBACK,
    COMPLAINT
}
