package org.simsite.tenancy.closing;

/** One step on the way out or back. May be run again after a crash at any point: it must then find what it has done. */
interface Step {
    StepName name();

    /** @return whether it is done; false if there is more of it to do at once */
    boolean run(Closing closing);
}
