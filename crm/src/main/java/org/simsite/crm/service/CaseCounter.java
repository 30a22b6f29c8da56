package org.simsite.crm.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.simsite.crm.store.TenantOwned;

/** The last case number the tenant gave, so that its cases are 1, 2, 3 and tell nothing of other tenants. */
@Entity
@Table(schema = "crm", name = "case_counter")
class CaseCounter extends TenantOwned {
    @Column(name = "last_number")
    private long last;

    protected CaseCounter() {} // JPA

    static CaseCounter fresh() {
        return new CaseCounter();
    }

    long next() {
        return ++last;
    }
}
