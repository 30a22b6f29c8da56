package org.simsite.crm.service;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.store.TenantOwned;
import org.simsite.crm.store.UuidColumn;

/** A customer's feedback or complaint, open until somebody has dealt with it. */
@Entity
@Table(schema = "crm", name = "feedback_case")
class CaseFile extends TenantOwned {
    private long number;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.OPEN;

    @Column(name = "party_id")
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "interaction_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID interactionId;

    private String body;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    protected CaseFile() {} // JPA

    CaseFile(long number, NewCase opened, Instant openedAt) {
        this.number = number;
        this.kind = opened.kind();
        this.partyId = opened.customer();
        this.channel = opened.channel();
        this.interactionId = opened.interaction();
        this.body = opened.text();
        this.openedAt = openedAt;
    }

    /** @return false if it was closed before */
    boolean close(String agent, Instant at) {
        if (state == CaseState.CLOSED) return false;
        state = CaseState.CLOSED;
        closedAt = at;
        closedBy = agent;
        return true;
    }

    FeedbackCase read() {
        return new FeedbackCase(
                id(), version(), number, kind, state, partyId, channel, body, openedAt, closedAt, closedBy);
    }
}
