package org.simsite.modempool.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PoolDatabase;

class PipelineTest {
    private static final String INSERT =
            "insert into pool.reply_loop (holder, phone, since, last, refused) values (?, ?, now(), now(), ?)";

    private final Database database = PoolDatabase.empty();

    private static List<String> holders(Sql sql) throws SQLException {
        return sql.list("select holder from pool.reply_loop order by holder", row -> row.text("holder"));
    }

    @Test
    void whatIsDoneLaterIsDoneBeforeTheNextStatement() {
        database.run(sql -> {
            sql.later(INSERT, "a", "+861", 1);
            sql.later(INSERT, "b", "+861", 1);
            assertThat(holders(sql)).containsExactly("a", "b");
            sql.later("delete from pool.reply_loop where holder = ?", "a");
            assertThat(sql.update("update pool.reply_loop set refused = 2")).isEqualTo(1);
            assertThat(sql.update("update pool.reply_loop set refused = 3 where holder = ?", "a"))
                    .isZero();
        });
    }

    @Test
    void itIsDoneBeforeTheCommitAlsoFromWithinOtherWorkAndAtTheEnd() {
        database.run(sql -> {
            database.run(inner -> inner.later(INSERT, "a", "+861", 1));
            Database.Ending<String> ending = (all, end) -> end.later(INSERT, all.getFirst(), "+861", 1);
            database.atTheEnd(ending, "b");
        });
        assertThat(database.<List<String>>call(PipelineTest::holders)).containsExactly("a", "b");
    }

    @Test
    void whatIsWrongWithItTakesTheWholeTransaction() {
        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(() -> database.run(sql -> {
                    sql.update(INSERT, "a", "+861", 1);
                    sql.later(INSERT, "a", "+861", 1);
                }));
        assertThat(database.<List<String>>call(PipelineTest::holders)).isEmpty();
    }

    @Test
    void ofWorkThatFailedNothingIsLeftForTheNext() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database.run(sql -> {
                    sql.later(INSERT, "a", "+861", 1);
                    throw new IllegalStateException("before it is sent");
                }));
        database.run(sql -> sql.later(INSERT, "b", "+861", 1));
        assertThat(database.<List<String>>call(PipelineTest::holders)).containsExactly("b");
    }

    /** As a reader would with a plan of its own for each, which the driver keeps from the fifth time on. */
    @Test
    void itHoldsHoweverOftenItIsAsked() {
        for (int i = 1; i <= 20; i++) {
            int number = i;
            database.run(sql -> {
                sql.later(INSERT, "a", "+86" + number, number);
                assertThat(sql.first(
                                "select refused from pool.reply_loop where phone = ?",
                                row -> row.number("refused"),
                                "+86" + number))
                        .contains(number);
            });
        }
    }
}
