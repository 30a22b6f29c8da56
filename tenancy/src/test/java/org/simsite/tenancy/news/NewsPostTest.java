package org.simsite.tenancy.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.sql.Sql;

class NewsPostTest {
    private static final int PATIENCE_MS = 10_000;

    private final Sql sql = TestDatabase.sql();
    private final NewsPost post = new NewsPost(sql);
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private Connection listener;

    @BeforeEach
    void listen() throws SQLException {
        TestDatabase.execute(TestDatabase.owner(), """
                create table if not exists tenancy.noting (id int, tenant text);
                grant insert, select on tenancy.noting to simsite_app;
                create or replace trigger noting_note after insert on tenancy.noting
                    for each row execute function tenancy.note('simsite_test', 'tenant')""");
        listener = TestDatabase.application().getConnection();
        try (var statement = listener.createStatement()) {
            statement.execute("listen simsite_test");
        }
    }

    @AfterEach
    void stop() throws SQLException {
        scheduler.shutdownNow();
        listener.close();
        TestDatabase.execute(TestDatabase.owner(), "drop table tenancy.noting; delete from tenancy.news");
    }

    @Test
    void whatWasNotedIsToldOnce() throws SQLException {
        change(1, "acme");
        assertThat(heard(0)).as("until it is told").isEmpty();
        post.work();
        post.work();
        assertThat(heard(1)).containsExactly("acme");
    }

    @Test
    void manyChangesAreOneNews() throws SQLException {
        change(1000, "acme");
        assertThat(noted()).as("of one transaction").isEqualTo(1);
        change(1, "acme");
        change(1, "globex");
        post.work();
        assertThat(heard(2)).containsExactlyInAnyOrder("acme", "globex");
    }

    @Test
    void whatNeverHappenedIsNoNews() throws SQLException {
        try (var connection = TestDatabase.application().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into tenancy.noting values (1, 'acme')");
            connection.rollback();
        }
        assertThat(noted()).isZero();
    }

    @Test
    void whoeverChangedSomethingNeedNotWaitForTheNextTurn() throws SQLException {
        change(1, "acme");
        post.call(scheduler);
        post.call(scheduler);
        assertThat(heard(1)).containsExactly("acme");
        change(1, "globex");
        post.call(scheduler);
        assertThat(heard(1)).containsExactly("globex");
    }

    /** What it was called for is committed and must be answered. */
    @Test
    void aNodeThatStopsLeavesTheNewsToAnother() throws SQLException {
        change(1, "acme");
        scheduler.shutdownNow();
        post.call(scheduler);
        new NewsPost(sql).work();
        assertThat(heard(1)).containsExactly("acme");
    }

    private void change(int rows, String tenant) {
        sql.update("insert into tenancy.noting select n, ? from generate_series(1, ?) n", tenant, rows);
    }

    private long noted() {
        return sql.find("select count(*) from tenancy.news", row -> row.getLong(1))
                .orElseThrow();
    }

    /** As many as are expected, or those that come at once if none are. */
    private List<String> heard(int expected) throws SQLException {
        var all = new ArrayList<String>();
        var connection = listener.unwrap(PGConnection.class);
        do {
            var some = connection.getNotifications(expected == 0 ? 1 : PATIENCE_MS);
            assertThat(some.length).as("something is heard").isGreaterThanOrEqualTo(Math.min(expected, 1));
            for (var news : some) all.add(news.getParameter());
        } while (all.size() < expected);
        return all;
    }
}
