package org.simsite.modempool.modem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Digest;

/** Which PIN was tried on which card, for all nodes and across restarts. */
@ApplicationScoped
public class PinTries {
    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PinTries() {}

    @Inject
    PinTries(Database database) {
        this(database, Clock.systemUTC());
    }

    public PinTries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Puts a try on record; false if this PIN was tried before and did not open the card. */
    boolean begin(String card, String pin) {
        return database.call(sql -> sql.update(
                        "insert into pool.pin_try (card, digest, tried_at) values (?, ?, ?) on conflict (card) do update"
                                + " set digest = excluded.digest, tried_at = excluded.tried_at"
                                + " where pin_try.digest <> excluded.digest",
                        card,
                        Digest.of(card + ":" + pin),
                        clock.instant())
                == 1);
    }

    void succeeded(String card) {
        database.run(sql -> sql.update("delete from pool.pin_try where card = ?", card));
    }
}
