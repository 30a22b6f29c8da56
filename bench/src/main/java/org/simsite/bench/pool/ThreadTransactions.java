package org.simsite.bench.pool;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.simsite.modempool.database.Transactions;

/** Transactions of a thread on connections kept open, as many as the server has, for a program without a container. */
final class ThreadTransactions implements Transactions {
    /** As {@code simsite.db.connections} by default. */
    private static final int MOST = 20;

    private final DataSource origin;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ThreadLocal<Connection> running = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> later = ThreadLocal.withInitial(ArrayList::new);

    @FunctionalInterface
    private interface Ending {
        void end(Connection connection) throws SQLException;
    }

    ThreadTransactions(DataSource origin) {
        this.origin = origin;
    }

    /** Gives the connection of the thread's transaction, which outlives its closing. */
    DataSource source() {
        return proxy(DataSource.class, (self, method, values) -> {
            Connection connection = running.get();
            return proxy(Connection.class, (handle, call, arguments) -> {
                try {
                    return call.getName().equals("close") ? null : call.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        });
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public boolean isActive() {
        return running.get() != null;
    }

    @Override
    public void begin() {
        free.acquireUninterruptibly();
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = origin.getConnection();
                connection.setAutoCommit(false);
            }
            running.set(connection);
        } catch (SQLException e) {
            free.release();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void commit() {
        List<Runnable> work = List.copyOf(later.get());
        end(Connection::commit);
        work.forEach(Runnable::run);
    }

    @Override
    public void rollback() {
        end(Connection::rollback);
    }

    private void end(Ending ending) {
        Connection connection = running.get();
        running.remove();
        later.remove();
        try {
            ending.end(connection);
            idle.push(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            free.release();
        }
    }

    @Override
    public void setRollbackOnly() {
        // What failed is rolled back by whoever began.
    }

    @Override
    public void afterCommit(Runnable work) {
        later.get().add(work);
    }
}
