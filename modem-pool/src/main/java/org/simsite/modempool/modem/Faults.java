package org.simsite.modempool.modem;

import org.simsite.modempool.at.AtError;
import org.simsite.modempool.at.NoAnswer;
import org.simsite.modempool.database.DatabaseFailure;
import org.simsite.modempool.serial.LinkLost;

/** Names what went wrong, in one word for the operator. */
final class Faults {
    private Faults() {}

    static String name(Exception fault) {
        if (fault instanceof LinkLost) {
            return "unplugged";
        }
        if (fault instanceof NoAnswer) {
            return "no_answer";
        }
        if (fault instanceof AtError error) {
            return error.errorName();
        }
        if (fault instanceof ModemFault modem) {
            return modem.reason();
        }
        if (fault instanceof Restarted) {
            return "restarted";
        }
        return fault instanceof DatabaseFailure ? "database" : "internal_error";
    }

    /** Whether the program is at fault and not the world. */
    static boolean isOurs(Exception fault) {
        return name(fault).equals("internal_error");
    }
}
