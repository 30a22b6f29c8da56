package org.simsite.modempool.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What is done at the end of a transaction for all that it touched. */
    @FunctionalInterface
    public interface Ending<T> {
        /** @param all each once, in the order in which they were touched */
        void of(List<T> all, Sql sql) throws SQLException;
    }

    private record Due<T>(Ending<T> ending, Set<Object> all) {
        @SuppressWarnings("unchecked") // added under this ending only
        void in(Sql sql) throws SQLException {
            ending.of((List<T>) List.copyOf(all), sql);
        }
    }

    /**
     * The transaction that was begun here.
     *
     * @param ending in the order in which each was first asked for
     */
    private record Begun(Map<Ending<?>, Due<?>> ending, Pipeline pipeline) {}

    private final ThreadLocal<Begun> begun = new ThreadLocal<>();

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
     * Does it at the end of the transaction, once for all that were touched; now, where the transaction was begun by
     * somebody else.
     */
    public <T> void atTheEnd(Ending<T> ending, T touched) {
        Begun own = begun.get();
        if (own == null) {
            run(sql -> ending.of(List.of(touched), sql));
        } else {
            own.ending()
                    .computeIfAbsent(ending, key -> new Due<>(ending, new LinkedHashSet<>()))
                    .all()
                    .add(touched);
        }
    }

    /** Runs the work once the transaction of this thread is committed, and not otherwise. */
    public void afterCommit(Runnable work) {
        transactions.afterCommit(work);
    }

    private <T> T begin(Work<T> work) {
        transactions.begin();
        boolean done = false;
        begun.set(new Begun(new LinkedHashMap<>(), new Pipeline()));
        try {
            T answer = join(sql -> workAndEnd(work, sql));
            done = true;
            return answer;
        } finally {
            begun.remove();
            if (done) {
                transactions.commit();
            } else {
                transactions.rollback();
            }
        }
    }

    private <T> T workAndEnd(Work<T> work, Sql sql) throws SQLException {
        T answer = work.in(sql);
        for (Due<?> due : begun.get().ending().values()) {
            due.in(sql);
        }
        sql.flush();
        return answer;
    }

    private <T> T join(Work<T> work) {
        Begun own = begun.get();
        try (Connection connection = source.getConnection()) {
            return work.in(new Sql(connection, own == null ? null : own.pipeline()));
        } catch (SQLException e) {
            transactions.setRollbackOnly();
            throw new DatabaseFailure("database", e);
        }
    }
}
