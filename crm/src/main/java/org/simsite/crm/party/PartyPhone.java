package org.simsite.crm.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.TenantOwned;

@Entity
@Table(schema = "crm", name = "party_phone")
class PartyPhone extends TenantOwned implements Address {
    @Column(name = "party_id")
    private UUID partyId;

    @Column(name = "number")
    private String value;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    protected PartyPhone() {} // JPA

    PartyPhone(UUID partyId, String value) {
        this.partyId = partyId;
        this.value = value;
    }

    @Override
    public UUID partyId() {
        return partyId;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public boolean verified() {
        return verifiedAt != null;
    }

    @Override
    public void verify(Instant now) {
        verifiedAt = now;
    }
}
