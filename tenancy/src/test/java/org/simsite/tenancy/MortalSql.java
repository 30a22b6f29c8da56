package org.simsite.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** Statements between which the process can die; a transaction it was in is then rolled back, as PostgreSQL does. */
public final class MortalSql extends Sql {
    private final Connection connection;
    private final Moments moments;

    private MortalSql(Connection connection, Moments moments) {
        super(TestDatabase.kept(connection));
        this.connection = connection;
        this.moments = moments;
    }

    public static MortalSql connect(Moments moments) {
        try {
            return new MortalSql(TestDatabase.application().getConnection(), moments);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... args) {
        moments.pass();
        List<T> rows = super.query(sql, row, args);
        moments.pass();
        return rows;
    }

    @Override
    public int update(String sql, @Nullable Object... args) {
        moments.pass();
        int rows = super.update(sql, args);
        moments.pass();
        return rows;
    }

    public void transaction(Runnable work) {
        transaction(() -> {
            work.run();
            return true;
        });
    }

    /** What the container does around a transactional method. */
    public <T> T transaction(Supplier<T> work) {
        try {
            if (!connection.getAutoCommit()) return work.get();
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T answer = work.get();
                done = true;
                return answer;
            } finally {
                if (done) connection.commit();
                else connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
