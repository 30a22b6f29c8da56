package org.simsite.tenancy.audit;

import java.io.PrintStream;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.simsite.tenancy.sql.Sql;

/**
 * Goes through the chains of the audit log: {@code java … VerifyAudit [tenant id …]}, all without an argument. Ends
 * with 1 if any is broken; the database is named as for the migrations.
 */
public final class VerifyAudit {
    private final AuditChain chains;
    private final PrintStream out;

    VerifyAudit(AuditChain chains, PrintStream out) {
        this.chains = chains;
        this.out = out;
    }

    public static void main(String[] tenants) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(System.getProperty("simsite.db.url"));
        database.setUser(System.getProperty("simsite.db.user"));
        database.setPassword(System.getProperty("simsite.db.password"));
        if (!new VerifyAudit(new AuditChain(new Sql(database)), System.out).run(List.of(tenants))) System.exit(1);
    }

    boolean run(List<String> tenants) {
        boolean whole = true;
        for (String chain : tenants.isEmpty() ? chains.chains() : tenants) whole &= tell(chain);
        return whole;
    }

    private boolean tell(String chain) {
        AuditCheck check = chains.check(chain);
        String name = chain.isEmpty() ? "platform" : chain;
        if (check.whole()) out.printf("%s: %d entries whole, seal %s%n", name, check.entries(), check.seal());
        else out.printf("%s: entry %d is %s%n", name, check.broken(), check.fault());
        return check.whole();
    }
}
