package org.simsite.web.operator;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.PoolTotals;
import org.simsite.modempool.status.SimStatus;
import org.simsite.modempool.status.UnplacedText;

/** The pool as it is this second. */
@Named
@RequestScoped
public class PoolWallView {
    /** A text that waited longer than this is late, whatever its priority. */
    private static final Duration LATE = Duration.ofMinutes(2);

    /** How many texts of a priority wait. */
    public record Queue(Priority priority, long count) {}

    @Inject
    PoolStatus pool;

    @Inject
    TenantNames names;

    private List<SimStatus> sims;
    private List<ModemTile> tiles;
    private PoolTotals totals;

    @PostConstruct
    void look() {
        sims = pool.sims();
        totals = pool.totals();
        Map<UUID, SimStatus> cards = sims.stream().collect(toMap(SimStatus::id, Function.identity()));
        tiles = pool.modems().stream()
                .map(modem -> new ModemTile(modem, modem.sim() == null ? null : cards.get(modem.sim())))
                .sorted(Comparator.comparingInt(ModemTile::urgency)
                        .thenComparing(tile -> tile.modem().port()))
                .toList();
    }

    public List<ModemTile> getTiles() {
        return tiles;
    }

    public List<SimStatus> getSims() {
        return sims;
    }

    public PoolTotals getTotals() {
        return totals;
    }

    public List<UnplacedText> getUnplaced() {
        return pool.unplaced();
    }

    public List<Queue> getQueued() {
        return Stream.of(Priority.values())
                .map(each -> new Queue(each, totals.queued().getOrDefault(each, 0L)))
                .toList();
    }

    public boolean isQueueOld() {
        return totals.oldestQueued() != null && totals.oldestQueued().plus(LATE).isBefore(Instant.now());
    }

    /** The tenant a card is leased to. */
    public String name(String holder) {
        return names.of(holder);
    }
}
