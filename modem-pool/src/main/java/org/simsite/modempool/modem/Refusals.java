package org.simsite.modempool.modem;

import java.util.Set;
import org.simsite.modempool.at.AtError;
import org.simsite.modempool.outbox.Verdict;

/** What an error at sending means for the text: 3GPP TS 24.011 annex E-2, 3GPP TS 27.005 §3.2.5. */
final class Refusals {
    /** The number or the text is at fault: no other try helps. */
    private static final Set<Integer> FINAL = Set.of(1, 28, 30, 50, 69, 95, 96, 97, 99, 111, 176, 195, 196, 304, 305);

    /** The network took the text and did not confirm it in time. */
    private static final int NETWORK_TIMEOUT = 332;

    private static final Set<Integer> NO_ROOM = Set.of(320, 322);

    private Refusals() {}

    static Verdict verdict(AtError error) {
        if (error.kind() != AtError.Kind.CMS) {
            return Verdict.LATER;
        }
        if (error.code() == NETWORK_TIMEOUT) {
            return Verdict.UNKNOWN;
        }
        return FINAL.contains(error.code()) ? Verdict.REFUSED : Verdict.LATER;
    }

    /** Whether the memory is at fault and not the text. */
    static boolean isNoRoom(AtError error) {
        return error.kind() == AtError.Kind.CMS && NO_ROOM.contains(error.code());
    }
}
