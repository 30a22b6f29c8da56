package org.simsite.crm.sales;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;

/** What the current tenant sells. */
public class Products {
    /** @throws org.simsite.tenancy.input.Conflict if the number is taken */
    public Product create(ProductDraft draft) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws java.util.NoSuchElementException if the tenant has no such product
     * @throws org.simsite.crm.store.StaleVersion if it was changed since
     */
    public Product change(String number, ProductChange change, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** By number; full-width characters and case do not matter. */
    public Optional<Product> find(String number) {
        throw new UnsupportedOperationException();
    }

    public Map<UUID, Product> findAll(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** By number. */
    public Page<Product> list(int limit, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }
}
