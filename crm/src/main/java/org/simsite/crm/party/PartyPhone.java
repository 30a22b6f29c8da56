package org.simsite.crm.party;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "crm", name = "party_phone")
@AttributeOverride(name = "value", column = @Column(name = "number"))
class PartyPhone extends Address {
    protected PartyPhone() {} // JPA

    PartyPhone(UUID partyId, String value) {
        super(partyId, value);
    }
}
