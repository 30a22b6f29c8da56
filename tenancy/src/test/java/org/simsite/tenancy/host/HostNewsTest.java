package org.simsite.tenancy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.news.Newsroom;
import org.simsite.tenancy.tenant.TenantChanged;

/** Two nodes on one database: what one of them changes, the other forgets. */
class HostNewsTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final ServedHost NOBODY = HostCache.NOBODY;

    private final Newsroom newsroom = new Newsroom(TestDatabase.application(), TestDatabase.sql());
    private final ConcurrentMap<String, ServedHost> theirs = new ConcurrentHashMap<>();
    private final HostNews here = new HostNews(newsroom, new HostCache(new ConcurrentHashMap<>()));
    private final HostNews there = new HostNews(newsroom, new HostCache(theirs));

    @BeforeEach
    void listen() {
        theirs.put("before.example", NOBODY);
        newsroom.follow("simsite_hosts", there, Thread.ofPlatform().daemon().factory());
        await("what was there before it listened may be out of date")
                .atMost(SOON)
                .until(theirs::isEmpty);
    }

    @AfterEach
    void stop() {
        newsroom.stop();
    }

    @Test
    void aNameIsForgottenAndItsNeighbourIsNot() {
        theirs.put("acme.simsite.localhost", NOBODY);
        theirs.put("globex.simsite.localhost", NOBODY);
        here.tell(new HostChanged("acme.simsite.localhost"));
        await().atMost(SOON).until(() -> !theirs.containsKey("acme.simsite.localhost"));
        assertThat(theirs).containsKey("globex.simsite.localhost");
    }

    @Test
    void aTenantIsForgottenWithAllThatIsNobodys() {
        theirs.put("nobody.simsite.localhost", NOBODY);
        here.tell(new TenantChanged("acme-1234"));
        await().atMost(SOON).until(theirs::isEmpty);
    }
}
