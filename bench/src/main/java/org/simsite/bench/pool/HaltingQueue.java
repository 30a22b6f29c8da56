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

/** Stops after a step is committed. */
final class HaltingQueue extends SendQueue {
    private final Steps steps;
    private final String modem;

    HaltingQueue(Database database, RouteBook routes, Steps steps, String device) {
        super(database, routes, Clock.systemUTC());
        this.steps = steps;
        this.modem = device.substring(device.lastIndexOf('/'));
    }

    @Override
    public Optional<ClaimedText> claim(UUID sim) {
        Optional<ClaimedText> text = super.claim(sim);
        if (text.isPresent()) {
            steps.reach("claim" + modem);
        }
        return text;
    }

    @Override
    public void stored(OutboundPart part, String imei, int index) {
        super.stored(part, imei, index);
        steps.reach("stored" + modem);
    }

    @Override
    public void submitted(OutboundPart part) {
        super.submitted(part);
        steps.reach("submitted" + modem);
    }

    @Override
    public void sent(OutboundPart part, @Nullable Integer reference) {
        super.sent(part, reference);
        steps.reach("commit" + modem);
    }
}
