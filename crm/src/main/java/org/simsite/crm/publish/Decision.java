package org.simsite.crm.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.TenantOwned;

/** Who decided what on a publication, when and why: written, never changed. */
@Entity
@Table(schema = "crm", name = "publication_decision")
class Decision extends TenantOwned {
    @Column(name = "publication_id")
    private UUID publicationId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Verdict outcome;

    private @Nullable String agent;
    private @Nullable String reason;

    protected Decision() {} // JPA

    /** @param agent null if the rule of the text code decided */
    Decision(UUID publicationId, Verdict outcome, @Nullable String agent, Instant at) {
        this.publicationId = publicationId;
        this.outcome = outcome;
        this.agent = agent;
        this.at = at;
    }

    Decision because(@Nullable String reason) {
        this.reason = reason;
        return this;
    }

    UUID publicationId() {
        return publicationId;
    }

    Instant at() {
        return at;
    }

    @Nullable
    String agent() {
        return agent;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
