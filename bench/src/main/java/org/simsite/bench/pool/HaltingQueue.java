package org.simsite.bench.pool;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.outbox.ClaimedText;
import org.simsite.modempool.outbox.OutboundPart;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.route.RouteBook;

/** Stops after a step is committed. For the thread of one modem. */
final class HaltingQueue extends SendQueue {
    private final Steps steps;
    private final String modem;
    /** Whether several steps are going on record together. */
    private boolean joined;

    HaltingQueue(Database database, RouteBook routes, Steps steps, String device) {
        super(database, routes, Clock.systemUTC());
        this.steps = steps;
        this.modem = device.substring(device.lastIndexOf('/'));
    }

    @Override
    public void together(Runnable several) {
        boolean within = joined;
        joined = true;
        try {
            super.together(several);
        } finally {
            joined = within;
        }
    }

    private void reach(String step) {
        if (joined) {
            afterCommit(() -> steps.reach(step + modem));
        } else {
            steps.reach(step + modem);
        }
    }

    @Override
    public Optional<ClaimedText> claim(UUID sim) {
        Optional<ClaimedText> text = super.claim(sim);
        if (text.isPresent()) {
            reach(joined ? "ahead" : "claim");
        }
        return text;
    }

    @Override
    public void stored(OutboundPart part, String imei, int index) {
        super.stored(part, imei, index);
        reach("stored");
    }

    @Override
    public void submitted(OutboundPart part) {
        super.submitted(part);
        reach("submitted");
    }

    @Override
    public void sent(OutboundPart part, @Nullable Integer reference) {
        super.sent(part, reference);
        reach("commit");
    }
}
