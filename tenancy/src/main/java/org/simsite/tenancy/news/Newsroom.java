package org.simsite.tenancy.news;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.simsite.tenancy.sql.Sql;

/**
 * Tells all nodes what has changed: a notification of PostgreSQL leaves with the commit of the change and reaches every
 * node at once. One connection of each node listens, for all who follow.
 */
@ApplicationScoped
public class Newsroom {
    private static final Logger LOG = System.getLogger(Newsroom.class.getName());

    /** A look whether to stop, whether somebody new follows, and whether the other end is still there. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Resource(lookup = "java:jboss/datasources/SimsiteDS")
    DataSource database;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    ManagedThreadFactory managed;

    @Inject
    Sql sql;

    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread listener;

    protected Newsroom() {} // CDI

    public Newsroom(DataSource database, Sql sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Inside the transaction of the change, if there is one: the news leave with its commit. */
    public void tell(String channel, String news) {
        sql.query("select pg_notify(?, ?)", row -> news, channel, news);
    }

    /** @param channel a name that needs no quotes in SQL; whoever follows it first is told */
    public void follow(String channel, Follower follower) {
        follow(channel, follower, managed);
    }

    public synchronized void follow(String channel, Follower follower, ThreadFactory threads) {
        followers.putIfAbsent(channel, follower);
        if (listener != null) return;
        listener = threads.newThread(this::listen);
        listener.start();
    }

    @PreDestroy
    public synchronized void stop() {
        stopped.countDown();
        if (listener != null) listener.interrupt();
    }

    private void listen() {
        try {
            do listenOnce();
            while (!stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to stop: the thread ends
        }
    }

    /** As long as the connection holds. */
    private void listenOnce() {
        Set<String> heard = new HashSet<>();
        try (Connection connection = database.getConnection()) {
            while (stopped.getCount() > 0) {
                listen(connection, heard);
                var heardNow = connection.unwrap(PGConnection.class).getNotifications((int) LOOK.toMillis());
                for (var news : heardNow) follower(news.getName()).heard(news.getParameter());
                if (heardNow.length == 0 && !connection.isValid((int) LOOK.toSeconds()))
                    throw new SQLException("it does not answer");
            }
        } catch (SQLException e) {
            if (stopped.getCount() > 0)
                LOG.log(Level.WARNING, "news of other nodes are late until the database is back: {0}", e.getMessage());
        } finally {
            heard.forEach(channel -> follower(channel).deaf());
        }
    }

    private void listen(Connection connection, Set<String> heard) throws SQLException {
        for (String channel : followers.keySet()) {
            if (!heard.add(channel)) continue;
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + channel);
            }
            follower(channel).listening();
        }
    }

    private Follower follower(String channel) {
        return requireNonNull(followers.get(channel));
    }
}
