package org.simsite.modempool.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.modem.ModemState;

/** What a modem went through. Reads only. */
@ApplicationScoped
public class ModemEvents {
    private static final int MOST = 20;

    /** @param reason why it is in this state; null if there is nothing to say */
    public record Event(
            Instant at, ModemState state, @Nullable String reason) {}

    private Database database;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ModemEvents() {}

    @Inject
    public ModemEvents(Database database) {
        this.database = database;
    }

    /** Its changes of state, the latest first; at most 20 of the last 30 days. */
    public List<Event> last(UUID modem) {
        return database.call(sql -> sql.list(
                "select at, state, reason from pool.modem_event where modem_id = ? order by at desc, id desc limit "
                        + MOST,
                row -> new Event(row.instant("at"), ModemState.valueOf(row.text("state")), row.textOrNull("reason")),
                modem));
    }
}
