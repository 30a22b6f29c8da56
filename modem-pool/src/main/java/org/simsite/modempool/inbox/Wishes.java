package org.simsite.modempool.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.outbox.ConsentSource;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Wish;

/**
 * Keeps to STOP and START, writes them into the ledger and confirms them, once each. Where several holders may be meant,
 * STOP means each: rather one text too few than one too many.
 */
record Wishes(OptOuts optOuts, Outbox outbox, HolderDirectory directory, InboundReceiver receiver) {

    /** @param holders who may be meant; none if nobody has the pair */
    void keep(Sql sql, WaitingText text, Wish wish, List<String> holders, Instant now) throws SQLException {
        boolean kept = wish == Wish.STOP_ALL || !holders.isEmpty();
        UUID confirmation = kept && PhoneNumber.isE164(text.sender()) ? UuidCreator.getTimeOrderedEpoch() : null;
        if (keep(text, wish, holders, source(text, confirmation, now)) && confirmation != null) {
            confirm(text, wish, holders, confirmation);
        }
        holders.forEach(holder -> receiver.optedOut(holder, text.content(), wish != Wish.START));
        String holder = holders.size() == 1 ? holders.getFirst() : null;
        String state = kept ? "PLACED" : "UNPLACED";
        Placement.mark(sql, text, state, holder, wish.name().toLowerCase(Locale.ROOT), now);
    }

    private static ConsentSource source(WaitingText text, @Nullable UUID confirmation, Instant now) {
        InboundText content = text.content();
        return new ConsentSource(now, ConsentSource.PHONE, content.id(), content.text(), text.sim(), confirmation);
    }

    /** Returns whether anything is different now. */
    private boolean keep(WaitingText text, Wish wish, List<String> holders, ConsentSource source) {
        if (wish == Wish.STOP_ALL) {
            return optOuts.stop(text.sender(), OptOuts.ALL, source);
        }
        boolean changed = false;
        for (String holder : holders) {
            changed |= wish == Wish.STOP
                    ? optOuts.stop(text.sender(), holder, source)
                    : optOuts.start(text.sender(), holder, source);
        }
        return changed;
    }

    private void confirm(WaitingText text, Wish wish, List<String> holders, UUID confirmation) {
        List<String> meant = wish == Wish.STOP_ALL ? List.of() : holders;
        String words = directory.confirmationOf(
                wish, meant, text.sender(), text.content().text());
        outbox.confirm(text.sim(), new PhoneNumber(text.sender()), words, confirmation);
    }
}
