package org.simsite.launcher.process;

/** Tells whether a service does its work yet. */
@FunctionalInterface
public interface Probe {
    /** @throws Exception for "not yet": whatever connecting throws */
    boolean ready() throws Exception;
}
