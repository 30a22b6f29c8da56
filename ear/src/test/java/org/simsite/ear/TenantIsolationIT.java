package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.CustomerDraft;
import org.simsite.crm.party.CustomerKind;
import org.simsite.crm.party.Customers;
import org.simsite.crm.sales.Money;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.ProductDraft;
import org.simsite.crm.sales.Products;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.current.NoTenant;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Each way from one tenant to another's rows is tried, and must lead nowhere. */
@ExtendWith(ArquillianExtension.class)
class TenantIsolationIT {
    @Inject
    Products products;

    @Inject
    Customers customers;

    @Inject
    Tenants tenants;

    @Inject
    ProductTable table;

    @Inject
    AsTenant as;

    @Resource(lookup = "java:jboss/datasources/SimsiteDS")
    DataSource database;

    private String ours;
    private String theirs;

    @Deployment
    static WebArchive crm() {
        return Deployments.crm(TenantIsolationIT.class, ProductTable.class);
    }

    @BeforeEach
    void bothSellTheSameNumber() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        ours = "ours-" + run;
        theirs = "theirs-" + run;
        for (String slug : new String[] {ours, theirs}) {
            tenants.add(new Tenant(slug, slug, slug, Locale.ENGLISH, ZoneOffset.UTC, Instant.now()));
        }
        as.run(ours, () -> products.create(tea("our tea")));
        as.run(theirs, () -> products.create(tea("their tea")));
    }

    private static ProductDraft tea(String name) {
        return new ProductDraft("1001", name, new Money(new java.math.BigDecimal("12.50"), "CNY"), "", 5);
    }

    @Test
    void aReadFindsOnesOwnRowOfTheSameKey() {
        assertThat(as.call(ours, () -> products.find("1001")))
                .map(Product::name)
                .hasValue("our tea");
        assertThat(as.call(theirs, () -> products.find("1001")))
                .map(Product::name)
                .hasValue("their tea");
    }

    @Test
    void aCustomerIsUnknownToEveryOtherTenant() {
        var ann = as.call(
                ours, () -> customers.create(new CustomerDraft(CustomerKind.PERSON, "Ann", null, null, null, "en")));
        assertThat(as.call(theirs, () -> customers.find(ann.id()))).isEmpty();
        assertThat(as.call(ours, () -> customers.find(ann.id())))
                .map(Customer::id)
                .hasValue(ann.id());
    }

    @Test
    void aQueryCountsOnesOwnRowsOnly() {
        assertThat(as.call(ours, table::countByQuery)).isEqualTo(1);
    }

    @Test
    void aBulkUpdateStopsAtTheTenant() {
        assertThat(as.call(ours, () -> table.renameByBulkUpdate("renamed"))).isEqualTo(1);
        assertThat(as.call(theirs, () -> products.find("1001")))
                .map(Product::name)
                .hasValue("their tea");
    }

    @Test
    void aBulkDeleteStopsAtTheTenant() {
        assertThat(as.call(ours, table::deleteByBulkDelete)).isEqualTo(1);
        assertThat(as.call(theirs, table::countByQuery)).isEqualTo(1);
    }

    @Test
    void noCacheHandsARowFromTenantToTenant() {
        for (int turn = 0; turn < 100; turn++) {
            assertThat(as.call(ours, () -> products.find("1001")))
                    .map(Product::name)
                    .hasValue("our tea");
            assertThat(as.call(theirs, () -> products.find("1001")))
                    .map(Product::name)
                    .hasValue("their tea");
        }
    }

    @Test
    void plainJdbcInTheGuardedTransactionSeesAndChangesOnesOwnRowsOnly() {
        assertThat(as.call(ours, table::countByJdbc)).isEqualTo(1);
        assertThat(as.call(ours, table::renameByJdbc)).isEqualTo(1);
        assertThat(as.call(theirs, () -> products.find("1001")))
                .map(Product::name)
                .hasValue("their tea");
    }

    @Test
    void aRowThatNamesAnotherTenantIsRefused() {
        assertThatThrownBy(() -> as.call(ours, () -> table.insertByJdbc(theirs)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void withoutATenantNothingIsServed() {
        assertThatThrownBy(() -> products.find("1001")).isInstanceOf(NoTenant.class);
    }

    @Test
    void aConnectionThatNamesNoTenantSeesNothing() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from crm.product")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
