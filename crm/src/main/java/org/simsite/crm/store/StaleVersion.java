package org.simsite.crm.store;

import org.simsite.tenancy.input.Stale;

/** Someone changed the object since the caller read it; 412 on the web. */
public class StaleVersion extends Stale {
    public StaleVersion(String what) {
        super(what);
    }

    /** @throws StaleVersion if the row is not what the caller read */
    public static void refuse(TenantOwned row, long expected) {
        if (row.version() != expected) throw new StaleVersion("version " + expected + " of " + row.id());
    }
}
