package org.simsite.crm.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.store.TenantOwned;

/** A code that was sent to an address and waits to be told back: for ten minutes, five tries, once. */
@Entity
@Table(schema = "crm", name = "challenge")
class Challenge extends TenantOwned {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;

    @Column(name = "party_id")
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;

    @Column(name = "code_hash")
    private String codeHash;

    private int attempts;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected Challenge() {} // JPA

    Challenge(UUID partyId, Channel channel, String address, Instant now) {
        this.partyId = partyId;
        this.channel = channel;
        this.address = address;
        this.requestedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /** The hash is bound to this challenge, so that equal codes do not look alike. */
    void expect(String code, CodeHash hash) {
        codeHash = hash.of(id(), code);
    }

    /** Counts the try; true uses the challenge up. */
    boolean answer(String code, CodeHash hash, Instant now) {
        if (!open(now)) return false;
        attempts++;
        if (!hash.matches(id(), code, codeHash)) return false;
        usedAt = now;
        return true;
    }

    boolean open(Instant now) {
        return usedAt == null && attempts < TRIES && now.isBefore(expiresAt);
    }

    UUID partyId() {
        return partyId;
    }

    Channel channel() {
        return channel;
    }

    String address() {
        return address;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
