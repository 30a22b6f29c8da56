package org.simsite.modempool.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The pool's database. Work joins the transaction of its thread, or gets one of its own where there is none. */
@ApplicationScoped
public class Database {
    /** Work that answers. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Sql sql) throws SQLException;
    }

    /** Work that only changes. */
    @FunctionalInterface
    public interface Change {
        void in(Sql sql) throws SQLException;
    }

    /** What ends the transaction that was begun here, in the order in which it was first asked for. */
    private final ThreadLocal<Map<Object, Change>> ending = new ThreadLocal<>();

    @Resource(lookup = "java:jboss/datasources/SimsiteDS")
    DataSource source;

    @Inject
    Transactions transactions;

    @SuppressWarnings("NullAway.Init") // the container fills the fields
    protected Database() {}

    public Database(DataSource source, Transactions transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    /**
     * Does the work in a transaction.
     *
     * @throws DatabaseFailure if the database fails; then nothing of the transaction holds
     */
    public <T> T call(Work<T> work) {
        return transactions.isActive() ? join(work) : begin(work);
    }

    /** As {@link #call}, without an answer. */
    public void run(Change change) {
        Work<Boolean> work = sql -> {
            change.in(sql);
            return true;
        };
        call(work);
    }

    /**
     * Does the change at the end of the transaction, once however often it is asked for under the same key; now, where
     * the transaction was begun by somebody else.
     */
    public void atTheEnd(Object key, Change change) {
        Map<Object, Change> last = ending.get();
        if (last == null) {
            run(change);
        } else {
            last.putIfAbsent(key, change);
        }
    }

    /** Runs the work once the transaction of this thread is committed, and not otherwise. */
    public void afterCommit(Runnable work) {
        transactions.afterCommit(work);
    }

    private <T> T begin(Work<T> work) {
        transactions.begin();
        boolean done = false;
        try {
            T answer = join(sql -> workAndEnd(work, sql));
            done = true;
            return answer;
        } finally {
            if (done) {
                transactions.commit();
            } else {
                transactions.rollback();
            }
        }
    }

    private <T> T workAndEnd(Work<T> work, Sql sql) throws SQLException {
        var last = new LinkedHashMap<Object, Change>();
        ending.set(last);
        try {
            T answer = work.in(sql);
            for (Change change : last.values()) {
                change.in(sql);
            }
            return answer;
        } finally {
            ending.remove();
        }
    }

    private <T> T join(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.in(new Sql(connection));
        } catch (SQLException e) {
            transactions.setRollbackOnly();
            throw new DatabaseFailure("database", e);
        }
    }
}
