package org.simsite.crm.party;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "crm", name = "party_email")
@AttributeOverride(name = "value", column = @Column(name = "address"))
class PartyEmail extends Address {
    protected PartyEmail() {} // JPA

    PartyEmail(UUID partyId, String value) {
        super(partyId, value);
    }
}
