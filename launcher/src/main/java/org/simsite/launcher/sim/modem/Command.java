package org.simsite.launcher.sim.modem;

/** What a modem does for one command name. */
@FunctionalInterface
interface Command {
    Reply run(Call call) throws AtError;
}
