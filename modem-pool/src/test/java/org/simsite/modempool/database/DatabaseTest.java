package org.simsite.modempool.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PoolDatabase;

class DatabaseTest {
    private final Database database = PoolDatabase.empty();
    private final List<String> done = new ArrayList<>();

    private final Database.Ending<String> first = (all, sql) -> done.add("first of " + all);
    private final Database.Ending<String> second = (all, sql) -> done.add("second of " + all);

    @Test
    void whatIsForTheEndIsDoneOnceForAllAfterAllElseAndBeforeTheCommit() {
        database.run(sql -> {
            database.atTheEnd(first, "a");
            database.run(inner -> database.atTheEnd(second, "a"));
            database.atTheEnd(first, "b");
            database.atTheEnd(first, "a");
            database.afterCommit(() -> done.add("committed"));
            done.add("work");
        });
        assertThat(done).containsExactly("work", "first of [a, b]", "second of [a]", "committed");
    }

    @Test
    void withoutATransactionItIsDoneAtOnce() {
        database.atTheEnd(first, "a");
        assertThat(done).containsExactly("first of [a]");
    }

    @Test
    void whatFailsTakesItsEndWithIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.run(sql -> {
                    database.atTheEnd(first, "a");
                    throw new IllegalStateException("before the end");
                }));
        database.run(sql -> done.add("the next"));
        assertThat(done).containsExactly("the next");
    }

    @Test
    void anEndThatFailsTakesTheWorkWithIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.run(sql -> {
                    sql.update(
                            "insert into pool.reply_loop (holder, phone, since, last, refused) values ('a', '+86', now(), now(), 1)");
                    Database.Ending<String> failing = (all, end) -> {
                        throw new IllegalStateException("at the end");
                    };
                    database.atTheEnd(failing, "a");
                }));
        assertThat(database.<Integer>call(sql ->
                        sql.list("select 1 from pool.reply_loop", row -> 1).size()))
                .isZero();
    }
}
