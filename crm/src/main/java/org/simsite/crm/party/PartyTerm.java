package org.simsite.crm.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.simsite.crm.store.TenantOwned;

/** A word that a party is found by. */
@Entity
@Table(schema = "crm", name = "party_term")
class PartyTerm extends TenantOwned {
    @Column(name = "party_id")
    private UUID partyId;

    private String term;

    protected PartyTerm() {} // JPA

    PartyTerm(UUID partyId, String term) {
        this.partyId = partyId;
        this.term = term;
    }
}
