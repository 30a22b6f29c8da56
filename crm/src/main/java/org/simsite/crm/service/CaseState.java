package org.simsite.crm.service;

public enum CaseState {
    OPEN,
    CLOSED
}
