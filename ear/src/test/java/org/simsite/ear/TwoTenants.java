package org.simsite.ear;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.simsite.crm.sales.Money;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.ProductDraft;
import org.simsite.crm.sales.Products;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Two new tenants that sell the same number, each with its own slug for a name. */
@Dependent
public class TwoTenants {
    private static final String NUMBER = "1001";

    @Inject
    Products products;

    @Inject
    Tenants tenants;

    @Inject
    AsTenant as;

    final String ours = "ours-" + UUID.randomUUID().toString().substring(0, 8);
    final String theirs = ours.replace("ours", "theirs");

    @PostConstruct
    void open() {
        for (var slug : List.of(ours, theirs)) {
            tenants.add(new Tenant(slug, slug, slug, Locale.ENGLISH, ZoneOffset.UTC, Instant.now()));
            as.run(slug, () -> products.create(tea(slug)));
        }
    }

    private static ProductDraft tea(String name) {
        return new ProductDraft(NUMBER, name, new Money(new BigDecimal("12.50"), "CNY"), "", 5);
    }

    /** What the current tenant finds under the number. */
    Optional<String> found() {
        return products.find(NUMBER).map(Product::name);
    }

    /** What a tenant finds there. */
    Optional<String> foundBy(String tenant) {
        return as.call(tenant, this::found);
    }
}
