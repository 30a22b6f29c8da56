package org.simsite.tenancy.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * A line of the log as it was written.
 *
 * @param id orders the lines of all chains
 * @param chain the tenant's id, empty for the platform
 * @param seq its place in the chain, from 1
 * @param hash what the database made of the hash before and this line, in hexadecimal
 */
public record AuditEntry(long id, String chain, long seq, Instant at, Actor actor, Act act, String hash) {
    static final String COLUMNS =
            "id, coalesce(tenant, '') as chain, seq, at, actor, role, host, address, action, subject, was, became, hash";

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getString("chain"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(
                        row.getString("actor"), row.getString("role"), row.getString("host"), row.getString("address")),
                new Act(
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("was"),
                        row.getString("became")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /** What the hash has to be behind this one: the sum is made here anew, not asked of the database. */
    String hashAfter(String before) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(HexFormat.of().parseHex(before));
        for (String field : fields()) {
            byte[] octets = field.getBytes(UTF_8);
            form.writeBytes((octets.length + ":").getBytes(UTF_8));
            form.writeBytes(octets);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.toByteArray()));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private List<String> fields() {
        return List.of(
                chain,
                String.valueOf(seq),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                actor.who(),
                actor.role(),
                actor.host(),
                actor.address(),
                act.action(),
                act.subject(),
                act.was(),
                act.became());
    }
}
