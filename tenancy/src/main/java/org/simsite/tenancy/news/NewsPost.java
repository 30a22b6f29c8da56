package org.simsite.tenancy.news;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.sql.SqlFailure;

/**
 * Tells what changes have noted in {@code tenancy.news}. PostgreSQL has transactions that notify flush one after the
 * other, so many changes a second would wait for each other's disk; noted news commit side by side with their changes
 * and are told by a transaction that has nothing to lose. What a node dies before telling, the next turn of any tells.
 */
@ApplicationScoped
public class NewsPost implements Chore {
    private static final Logger LOG = System.getLogger(NewsPost.class.getName());

    /** So many changes are told together; as long may another node answer with what it had. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    ManagedScheduledExecutorService managed;

    @Inject
    Sql sql;

    private final AtomicBoolean called = new AtomicBoolean();

    protected NewsPost() {} // CDI

    public NewsPost(Sql sql) {
        this.sql = sql;
    }

    /** Something has been changed: its news need not wait for the next turn. */
    public void call() {
        call(managed);
    }

    void call(ScheduledExecutorService scheduler) {
        if (!called.compareAndSet(false, true)) return;
        try {
            scheduler.schedule(this::tellNow, GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "this node stops; another tells the news", stopping);
        }
    }

    private void tellNow() {
        called.set(false);
        try {
            work();
        } catch (SqlFailure e) {
            LOG.log(Level.DEBUG, "the next turn tells the news", e);
        }
    }

    /** All that is noted, each piece of news once. */
    @Override
    public boolean work() {
        sql.query("""
                with noted as (delete from tenancy.news returning channel, news)
                select set_config('synchronous_commit', 'off', true), pg_notify(channel, news)
                from (select distinct channel, news from noted) as each""", row -> true);
        return false;
    }
}
