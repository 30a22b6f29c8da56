package org.simsite.tenancy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.audit.AuditCheck.Fault;
import org.simsite.tenancy.sql.Sql;

/** Goes through a chain entry by entry and names the first that is not what was written. */
@ApplicationScoped
@Transactional
public class AuditChain {
    private static final int AT_ONCE = 1_000;

    @Inject
    Sql sql;

    protected AuditChain() {} // CDI

    public AuditChain(Sql sql) {
        this.sql = sql;
    }

    private record Head(long seq, String hash) {}

    /** All there are, the platform's (the empty name) first; for the operator. */
    public List<String> chains() {
        return sql.query("select chain from tenancy.audit_head order by chain", row -> row.getString(1));
    }

    /** @param tenantId null for the platform's own chain */
    public AuditCheck check(@Nullable String tenantId) {
        String chain = tenantId == null ? "" : tenantId;
        Optional<Head> head = head(chain); // before the entries: one that is written meanwhile lies behind it
        long seq = 0;
        String hash = "";
        List<AuditEntry> some;
        do {
            some = entries(chain, seq);
            for (AuditEntry entry : some) {
                if (entry.seq() != seq + 1) return new AuditCheck(seq, hash, seq + 1, Fault.MISSING);
                if (!entry.hash().equals(entry.hashAfter(hash)))
                    return new AuditCheck(seq, hash, entry.seq(), Fault.CHANGED);
                seq = entry.seq();
                hash = entry.hash();
                if (head.isPresent() && seq == head.get().seq()) return atEnd(head.get(), seq, hash);
            }
        } while (some.size() == AT_ONCE);
        if (head.isPresent()) return new AuditCheck(seq, hash, seq + 1, Fault.MISSING);
        return seq == 0 ? new AuditCheck(0, "", null, null) : new AuditCheck(0, "", 1L, Fault.ADDED);
    }

    private static AuditCheck atEnd(Head head, long seq, String hash) {
        return head.hash().equals(hash)
                ? new AuditCheck(seq, hash, null, null)
                : new AuditCheck(seq - 1, hash, seq, Fault.CHANGED);
    }

    private Optional<Head> head(String chain) {
        return sql.find(
                "select seq, hash from tenancy.audit_head where chain = ?",
                row -> new Head(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash"))),
                chain);
    }

    private List<AuditEntry> entries(String chain, long after) {
        return sql.query(
                "select " + AuditEntry.COLUMNS
                        + " from tenancy.audit where coalesce(tenant, '') = ? and seq > ? order by seq limit "
                        + AT_ONCE,
                AuditEntry::read,
                chain,
                after);
    }
}
