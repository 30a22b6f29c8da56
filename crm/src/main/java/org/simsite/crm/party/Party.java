package org.simsite.crm.party;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.TenantOwned;
import org.simsite.crm.store.UuidColumn;

/** A person or company the tenant knows. Her phones and mail addresses are rows of their own. */
@Entity
@Table(schema = "crm", name = "party")
class Party extends TenantOwned {
    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private String name;
    private String locale;
    private String username;

    @Column(name = "site_slug")
    private @Nullable String siteSlug;

    @Column(name = "owner_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID ownerId;

    @Column(name = "team_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID teamId;

    @Column(name = "welcomed_at")
    private @Nullable Instant welcomedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Party() {} // JPA

    /** @param username what she signs in with; it never changes, her account is named by it */
    Party(CustomerProfile profile, String username, Instant createdAt) {
        this.kind = profile.kind();
        this.name = profile.name();
        this.locale = profile.locale();
        this.siteSlug = profile.siteSlug();
        this.username = requireNonNull(username, "username");
        this.createdAt = requireNonNull(createdAt, "createdAt");
    }

    void become(CustomerProfile profile) {
        kind = profile.kind();
        name = profile.name();
        locale = profile.locale();
        siteSlug = profile.siteSlug();
    }

    void keepWith(Keeper keeper) {
        ownerId = keeper.owner();
        teamId = keeper.team();
    }

    Keeper keeper() {
        return new Keeper(ownerId, teamId);
    }

    /**
     * Notes that she was told how to sign in, which is done once and only with a site to sign in to.
     *
     * @return whether she is to be told now
     */
    boolean welcome(Instant now) {
        if (siteSlug == null || welcomedAt != null) return false;
        welcomedAt = now;
        return true;
    }

    Customer with(List<Phone> phones, List<Email> emails) {
        return new Customer(
                id(), version(), kind, name, locale, username, siteSlug, phones, emails, createdAt, keeper());
    }

    String username() {
        return username;
    }

    @Nullable
    String siteSlug() {
        return siteSlug;
    }
}
