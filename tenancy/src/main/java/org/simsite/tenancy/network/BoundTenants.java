package org.simsite.tenancy.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.simsite.tenancy.sql.Sql;

/** The tenants that let their staff work from some networks only, for the operator. */
@ApplicationScoped
public class BoundTenants {
    @Inject
    Sql sql;

    protected BoundTenants() {} // CDI

    BoundTenants(Sql sql) {
        this.sql = sql;
    }

    /** Their ids. */
    public Set<String> ids() {
        return new HashSet<>(
                sql.query("select id from tenancy.tenant where staff_networks <> '{}'", row -> row.getString(1)));
    }
}
