package org.simsite.tenancy.signup;

/** One step of provisioning. May be run again after a crash at any point: it must then find what it has done. */
interface Step {
    StepName name();

    void run(Signup signup);
}
