package org.simsite.tenancy.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.input.Fields;

/**
 * What tenants may have, and have. The database counts while rows come and go and refuses the one too many
 * ({@link org.simsite.tenancy.input.QuotaReached}), so no caller can forget it and no two can pass at once.
 */
@ApplicationScoped
@Transactional
public class Quotas {
    /** More than this nobody needs to forbid. */
    private static final long MOST = 1L << 50;

    @Inject
    QuotaTable table;

    @Inject
    CurrentTenant current;

    @Inject
    AuditLog audit;

    protected Quotas() {} // CDI

    Quotas(QuotaTable table, AuditLog audit) {
        this.table = table;
        this.current = new CurrentTenant();
        this.audit = audit;
    }

    /** Of every measure, in their order. */
    public List<Usage> own() {
        return of(current.require());
    }

    /** For the operator. */
    public List<Usage> of(String tenantId) {
        return table.read(tenantId);
    }

    public Usage of(String tenantId, Measure what) {
        return of(tenantId).get(what.ordinal());
    }

    /**
     * Sets all limits of a tenant. One below what is there takes nothing away; it only lets nothing more in.
     *
     * @param most by measure; what is missing gets what every tenant gets
     * @throws org.simsite.tenancy.input.InvalidInput naming each measure whose limit is none
     */
    public List<Usage> set(String tenantId, Map<Measure, Long> most) {
        Fields fields = new Fields();
        most.forEach((what, limit) -> fields.require(limit >= 0 && limit <= MOST, name(what), "outOfRange"));
        fields.check();
        List<Usage> before = of(tenantId);
        for (Measure what : Measure.values()) table.limit(tenantId, what, most.get(what));
        List<Usage> after = of(tenantId);
        if (!limits(before).equals(limits(after)))
            audit.note(tenantId, Act.change("quota.change", "quotas", limits(before), limits(after)));
        return after;
    }

    /** For what is counted elsewhere. */
    public void found(String tenantId, Measure what, long used) {
        table.used(tenantId, what, used);
    }

    /** As fields are called outside. */
    public static String name(Measure what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Long> limits(List<Usage> usages) {
        return usages.stream().collect(Collectors.toMap(each -> name(each.what()), Usage::most));
    }
}
