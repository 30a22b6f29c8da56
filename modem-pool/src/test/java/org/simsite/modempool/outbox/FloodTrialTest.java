package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PoolDatabase;

/**
 * Trial A17: one tenant has one-time codes pumped to numbers in a row, to premium, satellite and foreign numbers, floods one
 * phone and queues a campaign, while another signs its people in. What holds is read from the database at the end, and
 * the other's turns from the order of claims. Sampled; whole with {@code -Dsimsite.trials=full}.
 */
class FloodTrialTest {
    private static final Logger LOG = System.getLogger(FloodTrialTest.class.getName());
    private static final boolean WHOLE = "full".equals(System.getProperty("simsite.trials"));
    private static final long SEED = Long.getLong("simsite.seed", 20_261_126L);
    private static final int ATTEMPTS = WHOLE ? 200_000 : 700;
    private static final int CAMPAIGN = WHOLE ? 100_000 : 2_000;

    /** Seconds between two sign-ins, at least: an hour in all, or two days. */
    private static final int PAUSE = WHOLE ? 7 : 40;

    /** Of the campaign, with each attempt: the route book grows until all are. */
    private static final int ROUTED = 100;

    private static final int PER_PHONE = 5;
    private static final int PER_RANGE = 10;
    private static final int MOST_PARTS = 3;
    private static final BigDecimal CEILING = new BigDecimal("15.00");

    private final Random random = new Random(SEED);
    private final Sending sending = new Sending();
    private int delays;
    private int codes;

    private void rules() {
        sending.rules.set(
                OptOuts.ALL,
                new SendingRule(1, null, null, 60, 5_000, CEILING, null, PER_PHONE, PER_RANGE, MOST_PARTS, 5));
        // Whoever signs people in all day may spend more.
        sending.rules.set(
                "shop",
                new SendingRule(null, null, null, null, null, new BigDecimal("1000.00"), null, null, null, null, null));
        sending.ranges.replace(
                OptOuts.ALL,
                List.of(
                        new NumberRange("+", false, BigDecimal.ZERO, "abroad"),
                        new NumberRange("+86", true, new BigDecimal("0.05"), "home"),
                        new NumberRange("+44", true, new BigDecimal("0.30"), "allowed abroad")));
    }

    private void campaign() {
        sending.database.run(sql -> sql.update(
                "insert into pool.outbound_sms (id, holder, idempotency_key, phone, text, priority, state,"
                        + " not_before, expires_at, queued_at, zones) select uuidv7(), 'flood', 'c' || i,"
                        + " '+86159' || lpad(i::text, 8, '0'), 'buy', 3, 'QUEUED', ?, ?::timestamptz + interval '3 days', ?,"
                        + " 'Asia/Shanghai' from generate_series(1, ?) i",
                Sending.NOON,
                Sending.NOON,
                Sending.NOON,
                CAMPAIGN));
    }

    private void attack(int attempt) {
        switch (random.nextInt(7)) {
            case 0 -> code("+8613800" + (100_000 + attempt % 1_000_000)); // rising numbers
            case 1 -> code("+86138001380" + (10 + random.nextInt(3))); // the same few phones
            case 2 -> code(random.nextBoolean() ? "+8816" + digits(7) : "+1900" + digits(7));
            case 3 -> code("+447400" + digits(6));
            case 4 ->
                code(List.of("+33891701234", "+870773111632", "+12125550123").get(random.nextInt(3)));
            case 5 ->
                sending.submit("flood", "+8613700" + digits(6), Priority.NOTICE, "x".repeat(1 + random.nextInt(1_600)));
            default ->
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> sending.submit(
                                "flood",
                                "+8613700" + digits(6),
                                Priority.NOTICE,
                                "x".repeat(1_601 + random.nextInt(160_000))));
        }
    }

    private void code(String phone) {
        sending.submit("flood", phone, Priority.CODE, "your code is " + digits(6));
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** The next text goes, and the network takes it. */
    private Optional<UUID> send() {
        Optional<ClaimedText> next = sending.queue.claim(sending.sim);
        next.ifPresent(text -> text.parts().forEach(part -> {
            sending.queue.submitted(part);
            sending.queue.sent(part, part.number());
        }));
        return next.map(ClaimedText::id);
    }

    /** Somebody signs in at the other tenant: how many of the flood go before her? */
    private void signIn(int attempt) {
        UUID code = sending.submit("shop", "+8615" + String.format("%09d", attempt * 1_000L), Priority.CODE, "123456");
        int before = 0;
        Optional<UUID> next = send();
        while (next.isPresent() && !next.get().equals(code)) {
            before++;
            next = send();
        }
        assertThat(next).as("a code of the other tenant at attempt " + attempt).contains(code);
        delays = Math.max(delays, before);
        codes++;
    }

    @Test
    void limitsAndTheCostCeilingHoldAndTheOthersTurnsAreTheirs() {
        rules();
        campaign();
        PoolDatabase.analyze();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (attempt % (attempt < CAMPAIGN / ROUTED ? 50 : 500) == 0) {
                PoolDatabase.analyze();
                LOG.log(Level.INFO, "A17: {0} attempts", Integer.toString(attempt));
            }
            attack(attempt);
            send();
            if (attempt % 30 == 0) {
                sending.router.expire(); // as a server does all the time: what is too late leaves the queue
                signIn(attempt);
                sending.at(sending.now().plusSeconds(PAUSE + random.nextInt(5 * PAUSE)));
            }
        }
        holds();
        LOG.log(
                Level.INFO,
                "A17 seed {0}: {1} attempts, {2} queued, {3} codes of the other tenant, at most {4} turns before one",
                Long.toString(SEED),
                Integer.toString(ATTEMPTS),
                Integer.toString(CAMPAIGN),
                codes,
                delays);
        assertThat(delays).as("turns before a code of the other tenant").isLessThanOrEqualTo(1);
    }

    private void holds() {
        String sent = " from pool.outbound_sms where passed_at is not null";
        assertThat(sending.number("select count(*) as n" + sent + " and holder = 'flood'"))
                .isPositive();
        assertThat(sending.number("select count(*) as n" + sent + " and not (phone like '+86%' or phone like '+44%')"))
                .isZero();
        assertThat(sending.number("select count(*) as n" + sent + " and parts > " + MOST_PARTS))
                .isZero();
        assertThat(most("phone", Duration.ofHours(24), "")).isLessThanOrEqualTo(PER_PHONE);
        assertThat(most("left(phone, -3)", Duration.ofHours(1), "and priority = 0"))
                .isEqualTo(PER_RANGE);
        assertThat(sending.number("select (max(cost) * 100)::bigint as n from (select sum(cost) as cost"
                        + " from pool.sent_count where span = 'D' and holder = 'flood' group by start) d"))
                .isBetween(
                        CEILING.movePointRight(2).longValue() - 100,
                        CEILING.movePointRight(2).longValue());
        assertThat(sending.number("select max(parts) as n from (select sum(parts) as parts"
                        + " from pool.sent_count where span = 'M' group by holder, start) m"))
                .isLessThanOrEqualTo(60);
        assertThat(reasons())
                .contains("blocked_range", "too_many_parts", "phone_per_day", "code_range", "cost_ceiling");
    }

    /** The most texts that any one of the kind got within so long, over all moments. */
    private long most(String kind, Duration within, String which) {
        return sending.number("select max(n) as n from (select count(*) over (partition by holder, " + kind
                + " order by passed_at range between interval '" + (within.toSeconds() - 1)
                + " seconds' preceding and current row) as n from pool.outbound_sms where passed_at is not null "
                + which
                + ") w");
    }

    private List<String> reasons() {
        return new ArrayList<>(sending.database.call(sql -> sql.list(
                "select distinct reason from pool.outbound_sms where reason is not null", row -> row.text("reason"))));
    }
}
