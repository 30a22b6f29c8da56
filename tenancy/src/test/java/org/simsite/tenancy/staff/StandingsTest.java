package org.simsite.tenancy.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.simsite.tenancy.staff.StaffWorld.ACME;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.identity.Role;
import org.simsite.tenancy.news.Changes;
import org.simsite.tenancy.news.Newsroom;
import org.simsite.tenancy.sql.Sql;

/** What a node keeps of people's rights, and what a change on another node makes of it. */
class StandingsTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String ANN = "ann@acme.example";

    private final AtomicInteger asked = new AtomicInteger();
    private final Changes changes = new Changes();
    private final Standings here = new Standings(new CountingSql(), changes);
    private final Newsroom newsroom = new Newsroom(TestDatabase.application(), TestDatabase.sql());
    private StaffWorld elsewhere;

    @BeforeEach
    void annIsStaff() throws SQLException {
        elsewhere = new StaffWorld();
        elsewhere.as(ACME, () -> {
            elsewhere.staff.adopt(ANN, "Ann", null, Role.AGENT);
            return true;
        });
    }

    @AfterEach
    void stop() throws SQLException {
        newsroom.stop();
        elsewhere.close();
    }

    @Test
    void theDatabaseIsAskedEachTimeWhileNoNewsAreHeard() {
        find();
        find();
        assertThat(asked).hasValue(2);
    }

    @Test
    void itIsAskedOnceUntilSomethingChanges() {
        changes.listening();
        find();
        find();
        assertThat(asked).hasValue(1);
        here.forget(ACME);
        find();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whoIsLetGoOnAnotherNodeIsLetGoHere() {
        newsroom.follow(Standings.CHANNEL, changes, Thread.ofPlatform().daemon().factory());
        await().atMost(SOON).until(() -> changes.of(ACME).isPresent());
        Standing ann = find();
        assertThat(ann.active()).isTrue();
        elsewhere.as(ACME, () -> {
            StaffMember her = elsewhere.staff.find(ann.staff()).orElseThrow();
            return elsewhere.staff.change(her.id(), new StaffChange(null, null, null, false), her.version());
        });
        await().atMost(SOON).until(() -> !find().active());
    }

    @Test
    void aRoleThatLosesARightOnAnotherNodeLosesItHere() {
        newsroom.follow(Standings.CHANNEL, changes, Thread.ofPlatform().daemon().factory());
        await().atMost(SOON).until(() -> changes.of(ACME).isPresent());
        assertThat(find().rights().allow(StaffFunction.CUSTOMERS, Level.READ)).isTrue();
        elsewhere.as(ACME, () -> elsewhere.sql.update("delete from tenancy.role_right"));
        await().atMost(SOON).until(() -> !find().rights().allow(StaffFunction.CUSTOMERS, Level.READ));
    }

    @Test
    void aRuleOfNetworksMadeOnAnotherNodeBindsHere() {
        newsroom.follow(Standings.CHANNEL, changes, Thread.ofPlatform().daemon().factory());
        await().atMost(SOON).until(() -> changes.of(ACME).isPresent());
        assertThat(find().worksFrom("203.0.113.9")).isTrue();
        elsewhere.as(ACME, () -> bind("{198.51.100.0/24}"));
        await().atMost(SOON).until(() -> !find().worksFrom("203.0.113.9"));
        elsewhere.as(ACME, () -> elsewhere.sql.update("delete from tenancy.tenant where id = ?", ACME));
    }

    private int bind(String networks) {
        elsewhere.sql.update("""
                insert into tenancy.tenant (id, slug, name, locale, time_zone, realm, state, created_at)
                values (?, ?, 'Acme', 'en', 'Z', ?, 'ACTIVE', now()) on conflict do nothing""", ACME, ACME, ACME);
        return elsewhere.sql.update(
                "update tenancy.tenant set staff_networks = ?::text[] where id = ?", networks, ACME);
    }

    private Standing find() {
        return here.find(ACME, ANN).orElseThrow();
    }

    private final class CountingSql extends Sql {
        CountingSql() {
            super(TestDatabase.application());
        }

        @Override
        public <T> List<T> query(String sql, Row<T> row, @Nullable Object... args) {
            asked.incrementAndGet();
            return super.query(sql, row, args);
        }
    }
}
