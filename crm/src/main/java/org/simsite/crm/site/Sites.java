package org.simsite.crm.site;

import java.util.UUID;

/** The virtual sites of the current tenant's customers. */
public class Sites {
    /** @throws java.util.NoSuchElementException if the tenant has no such customer */
    public SiteView of(UUID party) {
        throw new UnsupportedOperationException();
    }
}
