package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.current.NoTenant;
import org.simsite.tenancy.current.OtherTenant;

/**
 * Trial A4: two tenants take turns on the same connections, by one thread and by eight, and whatever may go wrong with a
 * turn goes wrong: nothing of the one is seen by the other, and every connection comes back without a tenant.
 */
@ExtendWith(ArquillianExtension.class)
class AlternatingTenantsIT {
    private static final long SEED = 20261126;

    @Inject
    TwoTenants two;

    @Inject
    ProductTable table;

    @Inject
    AsTenant as;

    @Resource(lookup = "java:jboss/datasources/SimsiteDS")
    DataSource database;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    ManagedScheduledExecutorService timers;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    ManagedThreadFactory factory;

    @Deployment
    static WebArchive crm() {
        var turns = "full".equals(System.getProperty("simsite.trials")) ? "500000" : "1000";
        return Deployments.crm(AlternatingTenantsIT.class, ProductTable.class, TwoTenants.class)
                .addAsResource(new StringAsset(turns), "turns.txt");
    }

    @Test
    void turnsOfOneThreadMixNothing() throws Exception {
        take(turns(), new Random(SEED));
        System.out.printf("A4: %d turns of one thread, seed %d: 0 mixed%n", turns(), SEED);
    }

    @Test
    void turnsOfEightThreadsMixNothing() throws Exception {
        int each = turns() / 8;
        try (var threads = Executors.newFixedThreadPool(8, factory)) {
            var work = new java.util.ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 8; i++) {
                var random = new Random(SEED + i);
                work.add(threads.submit(() -> {
                    take(each, random);
                    return null;
                }));
            }
            for (var one : work) one.get();
        }
        System.out.printf("A4: %d turns of eight threads, seed %d: 0 mixed%n", 8 * each, SEED);
    }

    private void take(int turns, Random random) throws Exception {
        for (int turn = 0; turn < turns; turn++) {
            var tenant = turn % 2 == 0 ? two.ours : two.theirs;
            var other = turn % 2 == 0 ? two.theirs : two.ours;
            go(random.nextInt(100), tenant, other);
            assertThat(two.foundBy(tenant)).hasValue(tenant);
            assertNoTenantOnABorrowedConnection();
        }
    }

    private void go(int dice, String tenant, String other) throws Exception {
        if (dice < 40) assertThat(as.call(tenant, table::countByJdbc)).isEqualTo(1);
        else if (dice < 55)
            assertThatThrownBy(() -> as.call(tenant, () -> table.insertByJdbc(other)))
                    .hasStackTraceContaining("row-level security");
        else if (dice < 70)
            assertThatThrownBy(() -> as.run(tenant, table::renameAndFail)).hasMessageContaining("on purpose");
        else if (dice < 80)
            assertThatThrownBy(() -> as.run(tenant, () -> table.meanwhile(() -> as.call(other, table::countByJdbc))))
                    .isInstanceOf(OtherTenant.class);
        else if (dice < 85)
            assertThatThrownBy(() -> as.run(tenant, table::waitTooLong)).hasStackTraceContaining("statement timeout");
        else if (dice < 95)
            assertThat(as.call(tenant, () -> timers.schedule(this::tenantOfATimer, 1, TimeUnit.MILLISECONDS))
                            .get())
                    .isEqualTo("none");
        else
            assertThat(timers.submit(() -> as.call(tenant, table::countByJdbc)).get())
                    .isEqualTo(1);
    }

    /** A timer has none of whoever set it. */
    private String tenantOfATimer() {
        try {
            return two.found().orElse("nothing");
        } catch (NoTenant none) {
            return "none";
        }
    }

    private void assertNoTenantOnABorrowedConnection() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select coalesce(current_setting('simsite.tenant', true), '')")) {
            rows.next();
            assertThat(rows.getString(1)).isEmpty();
        }
    }

    private static int turns() throws IOException {
        try (var in = AlternatingTenantsIT.class.getResourceAsStream("/turns.txt")) {
            return Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }
}
