package org.simsite.modempool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.simsite.modempool.database.Transactions;

/** Transactions of a thread on connections kept open: what the container does, as small as tests need it. */
final class LocalTransactions implements Transactions {
    private final DataSource origin;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    private static final class Running {
        final Connection connection;
        final List<Runnable> afterCommit = new ArrayList<>();
        boolean doomed;

        Running(Connection connection) {
            this.connection = connection;
        }
    }

    LocalTransactions(DataSource origin) {
        this.origin = origin;
    }

    /** Gives the connection of the thread's transaction; closing it does nothing until the transaction ends. */
    DataSource source() {
        return proxy(DataSource.class, (self, method, values) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            Connection connection = running.get().connection;
            return proxy(
                    Connection.class,
                    (handle, call, arguments) ->
                            call.getName().equals("close") ? null : invoke(connection, call, arguments));
        });
    }

    private static Object invoke(Connection connection, java.lang.reflect.Method call, Object[] arguments)
            throws Throwable {
        try {
            return call.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public boolean isActive() {
        return running.get() != null;
    }

    @Override
    public void begin() {
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = origin.getConnection();
                connection.setAutoCommit(false);
            }
            running.set(new Running(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void commit() {
        Running transaction = running.get();
        if (transaction.doomed) {
            rollback();
            throw new IllegalStateException("marked for rollback");
        }
        end(Connection::commit);
        transaction.afterCommit.forEach(Runnable::run);
    }

    @Override
    public void rollback() {
        end(Connection::rollback);
    }

    private interface Ending {
        void end(Connection connection) throws SQLException;
    }

    private void end(Ending ending) {
        Connection connection = running.get().connection;
        running.remove();
        try {
            ending.end(connection);
            idle.add(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setRollbackOnly() {
        running.get().doomed = true;
    }

    @Override
    public void afterCommit(Runnable work) {
        running.get().afterCommit.add(work);
    }
}
