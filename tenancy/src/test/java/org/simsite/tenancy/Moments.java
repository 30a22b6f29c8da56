package org.simsite.tenancy;

/** The moments at which a process can die: before and after each statement and each call to Keycloak. */
public final class Moments {
    private int left = -1;

    /** Stands for the end of the process: nothing after it runs, not even the noting of a failure. */
    public static final class Killed extends Error {}

    /** Lets it die after so many moments more. */
    public void dieAfter(int moments) {
        left = moments;
    }

    public void live() {
        left = -1;
    }

    public void pass() {
        if (left >= 0 && left-- == 0) throw new Killed();
    }
}
