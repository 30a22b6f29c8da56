package org.simsite.tenancy.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a flood of hosts that nobody has costs the database, at the rates we ship. */
class HostFloodTest {
    private static final int SECONDS = 5;
    private static final int FLOOD = 10_000;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger exact = new AtomicInteger();
    private final AtomicInteger below = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Hosts hosts = new Hosts();

    @Test
    void itIsAskedSoOftenASecondAndNoMore() {
        wire();
        for (int second = 0; second < SECONDS; second++) {
            flood(second);
            nanos.addAndGet(1_000_000_000);
        }
        int ours = SECONDS * HostLookup.OURS_PER_SECOND;
        int foreign = SECONDS * HostLookup.FOREIGN_PER_SECOND;
        assertThat(exact).as("by exact name").hasValue(ours + foreign);
        assertThat(below).as("once more below a foreign domain").hasValue(foreign);
        assertThat(refused).as("without the database").hasValue(SECONDS * FLOOD * 2 - ours - foreign);
    }

    @Test
    void theSameNamesAgainCostNothing() {
        wire();
        flood(0);
        int asked = exact.get();
        flood(0);
        assertThat(exact).hasValue(asked);
    }

    /** Of many at once, half of them below our own domain. */
    private void flood(int second) {
        IntStream.range(0, FLOOD).parallel().forEach(i -> {
            resolve("f" + second + "-" + i + ".simsite.localhost");
            resolve("f" + second + "-" + i + ".evil.example");
        });
    }

    private void resolve(String name) {
        try {
            assertThat(hosts.resolve(HostName.parse(name))).isEmpty();
        } catch (HostsBusy busy) {
            refused.incrementAndGet();
        }
    }

    private void wire() {
        hosts.address = new PublicAddress("simsite.localhost", "http", 8080);
        hosts.cache = new HostCache(new ConcurrentHashMap<>());
        hosts.lookup = new HostLookup(hosts.address, new EmptyRegistry());
        hosts.lookup.ours = new LookupBudget(HostLookup.OURS_PER_SECOND, nanos::get);
        hosts.lookup.foreign = new LookupBudget(HostLookup.FOREIGN_PER_SECOND, nanos::get);
    }

    private final class EmptyRegistry extends HostRegistry {
        @Override
        Optional<HostRow> find(String name) {
            exact.incrementAndGet();
            return Optional.empty();
        }

        @Override
        Optional<HostRow> findBelow(String label, String domain) {
            below.incrementAndGet();
            return Optional.empty();
        }
    }
}
