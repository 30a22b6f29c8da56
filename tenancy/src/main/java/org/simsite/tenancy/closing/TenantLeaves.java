package org.simsite.tenancy.closing;

/**
 * A tenant is being erased: whoever keeps something of it elsewhere than in rows that name it lets it go now. Fired again
 * and again until every observer has; one that cannot yet throws, and is asked later.
 */
public final class TenantLeaves {
    private final String tenantId;
    private boolean more;

    public TenantLeaves(String tenantId) {
        this.tenantId = tenantId;
    }

    public String tenantId() {
        return tenantId;
    }

    /** There is more to let go than fits in one transaction. */
    public void again() {
        more = true;
    }

    boolean isOver() {
        return !more;
    }
}
