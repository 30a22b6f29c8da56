package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.CustomerDraft;
import org.simsite.crm.party.CustomerKind;
import org.simsite.crm.party.Customers;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.current.NoTenant;

/** Each way from one tenant to another's rows is tried, and must lead nowhere. */
@ExtendWith(ArquillianExtension.class)
class TenantIsolationIT {
    @Inject
    TwoTenants two;

    @Inject
    Customers customers;

    @Inject
    ProductTable table;

    @Inject
    AsTenant as;

    @Resource(lookup = "java:jboss/datasources/SimsiteDS")
    DataSource database;

    @Deployment
    static WebArchive crm() {
        return Deployments.crm(TenantIsolationIT.class, ProductTable.class, TwoTenants.class);
    }

    @Test
    void aReadFindsOnesOwnRowOfTheSameKey() {
        assertThat(two.foundBy(two.ours)).hasValue(two.ours);
        assertThat(two.foundBy(two.theirs)).hasValue(two.theirs);
    }

    @Test
    void aCustomerIsUnknownToEveryOtherTenant() {
        var ann = as.call(
                two.ours,
                () -> customers.create(new CustomerDraft(CustomerKind.PERSON, "Ann", null, null, null, "en")));
        assertThat(as.call(two.theirs, () -> customers.find(ann.id()))).isEmpty();
        assertThat(as.call(two.ours, () -> customers.find(ann.id())))
                .map(Customer::id)
                .hasValue(ann.id());
    }

    @Test
    void aQueryCountsOnesOwnRowsOnly() {
        assertThat(as.call(two.ours, table::countByQuery)).isEqualTo(1);
    }

    @Test
    void aBulkUpdateStopsAtTheTenant() {
        assertThat(as.call(two.ours, () -> table.renameByBulkUpdate("renamed"))).isEqualTo(1);
        assertThat(two.foundBy(two.theirs)).hasValue(two.theirs);
    }

    @Test
    void aBulkDeleteStopsAtTheTenant() {
        assertThat(as.call(two.ours, table::deleteByBulkDelete)).isEqualTo(1);
        assertThat(as.call(two.theirs, table::countByQuery)).isEqualTo(1);
    }

    @Test
    void noCacheHandsARowFromTenantToTenant() {
        for (int turn = 0; turn < 100; turn++) {
            assertThat(two.foundBy(two.ours)).hasValue(two.ours);
            assertThat(two.foundBy(two.theirs)).hasValue(two.theirs);
        }
    }

    @Test
    void plainJdbcInTheGuardedTransactionSeesAndChangesOnesOwnRowsOnly() {
        assertThat(as.call(two.ours, table::countByJdbc)).isEqualTo(1);
        assertThat(as.call(two.ours, table::renameByJdbc)).isEqualTo(1);
        assertThat(two.foundBy(two.theirs)).hasValue(two.theirs);
    }

    @Test
    void aRowThatNamesAnotherTenantIsRefused() {
        assertThatThrownBy(() -> as.call(two.ours, () -> table.insertByJdbc(two.theirs)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void withoutATenantNothingIsServed() {
        assertThatThrownBy(two::found).isInstanceOf(NoTenant.class);
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
