package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.outbox.OutboundPart;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.Verdict;

/**
 * Finds out what became of the texts that a crash, ours or the modem's, caught in the middle. The modem's memory says it:
 * <em>unsent</em> goes back into the queue, <em>sent</em> is sent, and of what is not there any more nobody knows.
 */
final class Aftermath {
    /** So long a text that was on its way when the line was lost may still go out. */
    private static final Duration STILL_GOING_OUT = Duration.ofSeconds(3);

    private final SendQueue queue;
    private final AtDialogue dialogue;
    private final Memories memories;
    private final Clock clock;

    Aftermath(SendQueue queue, AtDialogue dialogue, Memories memories, Clock clock) {
        this.queue = queue;
        this.dialogue = dialogue;
        this.memories = memories;
        this.clock = clock;
    }

    /** To be called before anything is sent over this SIM by this modem. */
    void settle(UUID sim, Equipment equipment) throws IOException, InterruptedException {
        List<OutboundPart> parts = queue.storedIn(equipment.imei());
        if (equipment.hasStore()) {
            awaitLast(parts);
            List<StoredMessage> stored = memories.list(Memories.MODEM);
            parts.forEach(part -> settle(part, at(part.storeIndex(), stored)));
            finish(parts);
            deleteOutgoing(stored);
        }
        queue.release(sim);
    }

    /** Unsent is only believed of a text that had the time to go out. */
    private void awaitLast(List<OutboundPart> parts) throws IOException, InterruptedException {
        Optional<Instant> last = parts.stream()
                .map(OutboundPart::submittedAt)
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
        if (last.isPresent()) {
            dialogue.rest(Duration.between(clock.instant(), last.get().plus(STILL_GOING_OUT)));
        }
    }

    private static Optional<StoredMessage> at(@Nullable Integer index, List<StoredMessage> stored) {
        return stored.stream()
                .filter(message -> index != null && message.index() == index)
                .findFirst();
    }

    private void settle(OutboundPart part, Optional<StoredMessage> found) {
        Optional<StoredMessage> own = found.filter(message -> isSame(part, message.pdu()));
        if (own.isPresent() && own.get().isSent()) {
            queue.sent(part, null);
        } else if (own.isPresent() && own.get().isUnsent()) {
            queue.failed(part, Verdict.LATER, null);
        } else {
            queue.failed(part, Verdict.UNKNOWN, "memory_lost");
        }
    }

    /** Modems may put the service centre before a stored PDU and their own reference (the second octet) into it. */
    private static boolean isSame(OutboundPart part, String stored) {
        return withoutReference(tpdu(part.pdu(), part)).equals(withoutReference(tpdu(stored, part)));
    }

    private static String tpdu(String pdu, OutboundPart part) {
        String upper = pdu.toUpperCase(Locale.ROOT);
        return upper.substring(Math.max(0, upper.length() - 2 * part.tpduLength()));
    }

    private static String withoutReference(String tpdu) {
        return tpdu.length() < 4 ? tpdu : tpdu.substring(0, 2) + tpdu.substring(4);
    }

    private void finish(List<OutboundPart> parts) {
        Set<UUID> texts = parts.stream().map(OutboundPart::text).collect(Collectors.toSet());
        texts.forEach(queue::finish);
    }

    /** The memory is ours: whatever still lies there to be sent is settled by now, or was never recorded and never sent. */
    private void deleteOutgoing(List<StoredMessage> stored) throws IOException, InterruptedException {
        for (StoredMessage message : stored) {
            if (!message.isReceived()) {
                memories.delete(Memories.MODEM, message.index());
            }
        }
    }
}
