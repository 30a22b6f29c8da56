package org.simsite.modempool.modem;

import java.time.Clock;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.inbox.InboundStore;
import org.simsite.modempool.outbox.Deliveries;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.tally.Tally;

/** Where a worker takes texts from and brings them to. */
public record Desk(
        ModemRegister register,
        Sims sims,
        SendQueue queue,
        InboundStore inbox,
        Deliveries deliveries,
        PinTries pinTries,
        Tally tally,
        Bell bell,
        Clock clock) {}
