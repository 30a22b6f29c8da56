package org.simsite.tenancy.host;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.TenantChanged;

/**
 * Tells all nodes what has changed in the registry, by the database that they share: a notification leaves with the
 * commit of the change and reaches every cache at once. One connection of each node listens.
 */
@ApplicationScoped
class HostNews {
    private static final Logger LOG = System.getLogger(HostNews.class.getName());
    private static final String CHANNEL = "simsite_hosts";
    private static final String TENANT = "tenant ";

    /** A look whether to stop; news come without it. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Resource(lookup = "java:jboss/datasources/SimsiteDS")
    DataSource database;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    ManagedThreadFactory threads;

    @Inject
    HostCache cache;

    @Inject
    Sql sql;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread listener;

    protected HostNews() {} // CDI

    HostNews(DataSource database, HostCache cache, Sql sql) {
        this.database = database;
        this.cache = cache;
        this.sql = sql;
    }

    void tell(@Observes HostChanged change) {
        tell(change.name());
    }

    void tell(@Observes TenantChanged change) {
        tell(TENANT + change.tenantId());
    }

    private void tell(String news) {
        sql.query("select pg_notify(?, ?)", row -> news, CHANNEL, news);
    }

    /** The event comes once for each module of the application that sees this class; the first counts. */
    synchronized void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (listener != null) return;
        listener = threads.newThread(this::listen);
        listener.start();
    }

    @PreDestroy
    synchronized void stop() {
        stopped.countDown();
        if (listener != null) listener.interrupt();
    }

    void listen() {
        try {
            do listenOnce();
            while (!stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to stop: the thread ends
        }
    }

    /** As long as the connection holds. What was told while nobody listened is made up for by forgetting everything. */
    private void listenOnce() {
        try (Connection connection = database.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            cache.forgetEverything();
            hear(connection.unwrap(PGConnection.class));
        } catch (SQLException e) {
            if (stopped.getCount() > 0)
                LOG.log(Level.WARNING, "news of hosts are late until the database is back: {0}", e.getMessage());
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (stopped.getCount() > 0)
            for (var news : connection.getNotifications((int) LOOK.toMillis())) take(news.getParameter());
    }

    private void take(String news) {
        if (news.startsWith(TENANT)) cache.forgetAll(new TenantChanged(news.substring(TENANT.length())));
        else cache.forget(new HostChanged(news));
    }
}
