package org.simsite.tenancy.staff;

/** How far a right goes; each level covers those before it. */
public enum Level {
    NONE,
    READ,
    WRITE;

    public boolean covers(Level other) {
        return compareTo(other) >= 0;
    }
}
