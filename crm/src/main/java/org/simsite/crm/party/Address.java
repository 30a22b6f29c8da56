package org.simsite.crm.party;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.TenantOwned;

/** A way to reach a party: a phone number or a mail address. */
@MappedSuperclass
abstract class Address extends TenantOwned {
    @Column(name = "party_id")
    private UUID partyId;

    private String value;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    protected Address() {} // JPA

    Address(UUID partyId, String value) {
        this.partyId = partyId;
        this.value = value;
    }

    UUID partyId() {
        return partyId;
    }

    String value() {
        return value;
    }

    boolean verified() {
        return verifiedAt != null;
    }

    /** She proved that it is hers. */
    void verify(Instant now) {
        verifiedAt = now;
    }
}
