package org.simsite.tenancy.address;

import java.net.IDN;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.HostName;

/**
 * A tenant's claim to a domain.
 *
 * @param token what the record must say, together with what it is for
 * @param seen by the last check, if not the proof; null before the first
 */
public record OwnDomain(
        String tenantId,
        HostName name,
        String token,
        DomainState state,
        @Nullable Sight seen,
        Instant claimedAt,
        @Nullable Instant provenAt,
        @Nullable Instant checkedAt) {
    /** A proof is good for so long: it is looked for every day, and three days are left to repair a lost one. */
    public static final Duration PROOF_LASTS = Duration.ofDays(4);

    static final String LABEL = "_simsite";

    /** The name of the record to be made. */
    public String recordName() {
        return LABEL + "." + name;
    }

    /** What the record must say. */
    public String recordText() {
        return "simsite-domain=" + token;
    }

    /** As people write it, in their own letters. */
    public String unicode() {
        return IDN.toUnicode(name.value());
    }

    /** When the domain goes off the web unless the proof is seen before; null if it never was. */
    public @Nullable Instant servedUntil() {
        return provenAt == null ? null : provenAt.plus(PROOF_LASTS);
    }

    /** Whether the tenant's pages are there. */
    public boolean served() {
        return state == DomainState.ACTIVE || state == DomainState.FAILING;
    }

    static OwnDomain read(ResultSet row) throws SQLException {
        String seen = row.getString("seen");
        return new OwnDomain(
                row.getString("tenant"),
                new HostName(row.getString("name")),
                row.getString("token"),
                DomainState.valueOf(row.getString("state")),
                seen == null ? null : Sight.valueOf(seen.toUpperCase(Locale.ROOT)),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                instant(row, "proven_at"),
                instant(row, "checked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
