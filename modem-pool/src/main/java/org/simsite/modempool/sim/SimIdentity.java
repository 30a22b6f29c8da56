package org.simsite.modempool.sim;

import org.jspecify.annotations.Nullable;

/**
 * What a card says of itself.
 *
 * @param iccid printed on the card, ITU-T E.118
 * @param imsi of the subscription, 3GPP TS 23.003 §2.2
 * @param number E.164; many cards do not know it
 */
public record SimIdentity(
        @Nullable String iccid,
        @Nullable String imsi,
        @Nullable String number) {
    /** @throws IllegalArgumentException if the card has neither ICCID nor IMSI: then it cannot be told from another */
    public SimIdentity {
        if (iccid == null && imsi == null) {
            throw new IllegalArgumentException("a SIM without ICCID and IMSI");
        }
    }
}
