package org.simsite.tenancy.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.simsite.tenancy.background.Chore;

/**
 * Counts what the rows of one tenant after the other take, file by file and row by row: exact, and so slow that no
 * request may wait for it. Between two counts only files are added, by the trigger that refuses the one too many.
 */
@ApplicationScoped
class StorageCount implements Chore {
    /** A tenant is counted no more often than this. */
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Nor so often that counting it takes more than this share of the time. */
    private static final int SHARE = 100;

    @Inject
    QuotaTable table;

    private final InstantSource clock;

    protected StorageCount() { // CDI
        this.clock = InstantSource.system();
    }

    StorageCount(QuotaTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean work() {
        Optional<String> due = table.claimStorage();
        due.ifPresent(this::count);
        return due.isPresent();
    }

    private void count(String tenantId) {
        var begin = clock.instant();
        table.used(tenantId, Measure.STORAGE, table.storage(tenantId));
        Duration rest = Duration.between(begin, clock.instant()).multipliedBy(SHARE);
        table.restStorage(tenantId, rest.compareTo(PAUSE) > 0 ? rest : PAUSE);
    }
}
