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

    @Test
    void whatIsForTheEndIsDoneOnceAfterAllElseAndBeforeTheCommit() {
        database.run(sql -> {
            database.atTheEnd("a", end -> done.add("the end of a"));
            database.run(inner -> database.atTheEnd("b", end -> done.add("the end of b")));
            database.atTheEnd("a", end -> done.add("the end of a, again"));
            database.afterCommit(() -> done.add("committed"));
            done.add("work");
        });
        assertThat(done).containsExactly("work", "the end of a", "the end of b", "committed");
    }

    @Test
    void withoutATransactionItIsDoneAtOnce() {
        database.atTheEnd("a", end -> done.add("a"));
        assertThat(done).containsExactly("a");
    }

    @Test
    void whatFailsTakesItsEndWithIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.run(sql -> {
                    database.atTheEnd("a", end -> done.add("a"));
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
                    database.atTheEnd("a", end -> {
                        throw new IllegalStateException("at the end");
                    });
                }));
        assertThat(database.<Integer>call(sql ->
                        sql.list("select 1 from pool.reply_loop", row -> 1).size()))
                .isZero();
    }
}
