package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.outbox.Ruling.Scope;

/**
 * What every text is asked before it goes, past every caller: may it go there at all, and may it go now. What may not go
 * now is held until it may; nothing is dropped but by its own validity.
 */
@ApplicationScoped
class Gate {
    /** A holder that is suspended is looked at again after this time. */
    private static final Duration SUSPENSION = Duration.ofMinutes(1);

    private final LastCounts lastCounts = new LastCounts();
    private SendingRules rules;
    private NumberRanges ranges;
    private Holders holders;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Gate() {}

    @Inject
    Gate(SendingRules rules, NumberRanges ranges, Holders holders) {
        this.rules = rules;
        this.ranges = ranges;
        this.holders = holders;
    }

    /** For a program whose holders are never suspended and count their days in UTC. */
    static Gate of(Database database, Clock clock) {
        Holders plain = new Holders() {
            @Override
            public ZoneId zone(String holder) {
                return ZoneOffset.UTC;
            }

            @Override
            public boolean suspended(String holder) {
                return false;
            }
        };
        return new Gate(new SendingRules(database, clock), new NumberRanges(database, clock), plain);
    }

    /** How much of a card's turns a text takes: less for a holder of more weight. */
    long step(String holder, int parts) {
        return 1_000L * parts / rules.of(holder).share();
    }

    /** What can be said before a card is chosen; empty if nothing is against the text. */
    Optional<Ruling> look(Passing text, Instant now) {
        if (!ranges.allows(text.holder(), text.phone())) {
            return Optional.of(Ruling.refuse("blocked_range"));
        }
        if (Whereabouts.isPremium(text.phone())) {
            return Optional.of(Ruling.refuse("premium_number"));
        }
        SendingRule rule = rules.of(text.holder());
        Integer mostParts = rule.mostParts();
        if (mostParts != null && text.parts() > mostParts) {
            return Optional.of(Ruling.refuse("too_many_parts"));
        }
        return text.pinned() ? Optional.empty() : wait(text, rule, now);
    }

    private Optional<Ruling> wait(Passing text, SendingRule rule, Instant now) {
        if (holders.suspended(text.holder())) {
            return Optional.of(Ruling.hold("suspended", now.plus(SUSPENSION), Scope.HOLDER));
        }
        if (text.isCode()) {
            return Optional.empty();
        }
        return QuietHours.of(rule.quietFrom(), rule.quietTo())
                .flatMap(quiet -> quiet.until(text.zones(), holders.zone(text.holder()), now))
                .map(until -> Ruling.hold("quiet_hours", until, Scope.ZONE));
    }

    /** The last word, when the text is about to go over this SIM; what passes is counted. */
    Optional<Ruling> pass(Sql sql, Passing text, UUID sim, Instant now) throws SQLException {
        Optional<Ruling> against = look(text, now);
        if (against.isPresent() || text.passed()) {
            return against;
        }
        SendingRule rule = rules.of(text.holder());
        against = new PhoneCaps(sql, text, rule, now).check();
        if (against.isEmpty() && !text.pinned()) {
            String holder = text.holder();
            var caps = new HolderCaps(sql, text, holders.zone(holder), holders.perMonth(holder), lastCounts, now);
            against = caps.check(rule, ranges.price(text.phone()));
            if (against.isEmpty()) {
                caps.count(sim, ranges.price(text.phone()));
            }
        }
        return against;
    }
}
