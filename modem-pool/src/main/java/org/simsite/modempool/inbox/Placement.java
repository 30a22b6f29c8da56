package org.simsite.modempool.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Wish;
import org.simsite.modempool.route.RouteBook;

/**
 * Decides whose a text is: the route's holder; on a pair that several share, or that nobody has, the one her first word
 * names; else she is asked, once, and the text waits for the answer. It never guesses.
 */
@ApplicationScoped
public class Placement {
    /** After this time a question is put again. */
    private static final Duration MEMORY = Duration.ofHours(24);

    private RouteBook routes;
    private OptOuts optOuts;
    private Outbox outbox;
    private HolderDirectory directory;
    private InboundReceiver receiver;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Placement() {}

    @Inject
    public Placement(
            RouteBook routes, OptOuts optOuts, Outbox outbox, HolderDirectory directory, InboundReceiver receiver) {
        this.routes = routes;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.directory = directory;
        this.receiver = receiver;
    }

    void place(Sql sql, WaitingText text, Instant now) throws SQLException {
        String holder = text.handedTo();
        if (holder != null) { // its beginning or a later piece of it: she meant the same holder
            receiver.complete(holder, text.content());
            mark(sql, text, "PLACED", holder, null, now);
            return;
        }
        List<String> holders = meant(text);
        Wish wish = Wish.of(text.content().text());
        if (wish != Wish.NONE) {
            wishes().keep(sql, text, wish, holders, now);
        } else if (holders.size() == 1) {
            hand(sql, text, claimed(text, holders.getFirst(), holders, now), now);
        } else {
            byPrefix(sql, text, holders, now);
        }
    }

    /** All who may be meant on this pair; on a leased SIM its lessee, where she cannot mean an earlier holder. */
    private List<String> meant(WaitingText text) {
        List<String> holders = routes.holders(text.sender(), text.sim());
        if (holders.isEmpty()) {
            Optional<String> lessee = routes.lessee(text.sim());
            Optional<String> earlier = routes.expired(text.sender(), text.sim());
            return earlier.isEmpty() || earlier.equals(lessee) ? lessee.stream().toList() : List.of();
        }
        // Where the pair changed hands, she may still name the one she knew.
        Optional<String> former = holders.size() == 1 ? routes.former(text.sender(), text.sim()) : Optional.empty();
        boolean named = former.isPresent()
                && directory
                        .findByPrefix(Opening.of(text.content().text()).first())
                        .equals(former);
        return named ? List.of(holders.getFirst(), former.orElseThrow()) : holders;
    }

    /**
     * The holder, once the pair is its own; a pair taken by another in this moment is decided anew. A former holder that she
     * names has the pair no more, so it shares it: what she writes next may mean either.
     */
    private String claimed(WaitingText text, String holder, List<String> holders, Instant now) {
        List<String> present = routes.holders(text.sender(), text.sim());
        boolean expired = routes.expired(text.sender(), text.sim()).equals(Optional.of(holder));
        if (present.contains(holder) && !expired) {
            routes.touch(text.sender(), text.sim(), holder, now);
            return holder;
        }
        if (holders.size() > 1 && !present.isEmpty() && !expired) {
            routes.share(text.sender(), text.sim(), holder, now);
            return holder;
        }
        String owner = routes.claim(text.sender(), text.sim(), holder, now);
        if (!owner.equals(holder)) {
            throw new IllegalStateException("the route of " + text.content().id() + " was taken by another");
        }
        return owner;
    }

    private void byPrefix(Sql sql, WaitingText text, List<String> holders, Instant now) throws SQLException {
        var words = Opening.of(text.content().text());
        Optional<String> named =
                directory.findByPrefix(words.first()).filter(holder -> holders.isEmpty() || holders.contains(holder));
        if (named.isEmpty()) {
            ask(sql, text, now);
            return;
        }
        Wish wish = Wish.of(words.rest());
        if (wish == Wish.STOP || wish == Wish.START) {
            wishes().keep(sql, text, wish, List.of(named.get()), now);
            return;
        }
        String holder = claimed(text, named.get(), holders, now);
        // A bare name is an answer whenever it comes; with words of its own it says nothing of what was asked long ago.
        Instant since = words.rest().isEmpty() ? Instant.EPOCH : now.minus(MEMORY);
        List<WaitingText> asked = Questions.open(sql, text, since);
        for (WaitingText earlier : asked) {
            hand(sql, earlier, holder, now);
        }
        if (words.rest().isEmpty() && !asked.isEmpty()) {
            mark(sql, text, "PLACED", holder, "answer", now);
        } else {
            hand(sql, words.rest().isEmpty() ? text : text.with(words.rest()), holder, now);
        }
    }

    private void hand(Sql sql, WaitingText text, String holder, Instant now) throws SQLException {
        receiver.receive(holder, text.content());
        mark(sql, text, "PLACED", holder, null, now);
    }

    private void ask(Sql sql, WaitingText text, Instant now) throws SQLException {
        if (!PhoneNumber.isE164(text.sender())) {
            mark(sql, text, "UNPLACED", null, "nobody_to_ask", now);
            return;
        }
        boolean asked = Questions.isOpen(sql, text, now.minus(MEMORY));
        mark(sql, text, "ASKED", null, "which_holder", now);
        if (!asked) {
            String question =
                    directory.questionFor(text.sender(), text.content().text());
            UUID id = text.content().id();
            outbox.ask(text.sim(), new PhoneNumber(text.sender()), question, "question-" + id);
        }
    }

    private Wishes wishes() {
        return new Wishes(optOuts, outbox, directory, receiver);
    }

    static void mark(
            Sql sql, WaitingText text, String state, @Nullable String holder, @Nullable String reason, Instant now)
            throws SQLException {
        sql.update(
                "update pool.inbound_text set state = ?, holder = ?, reason = ?,"
                        + " placed_at = case when ? = 'PLACED' then ? end where id = ?",
                state,
                holder,
                reason,
                state,
                now,
                text.content().id());
    }
}
