package org.simsite.crm.party;

import java.time.Instant;
import java.util.UUID;

/** A way to reach a party: a phone number or a mail address. */
interface Address {
    UUID partyId();

    String value();

    boolean verified();

    /** She proved that it is hers. */
    void verify(Instant now);
}
