package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A campaign of 100,000 texts waits in the database; what counts is the order of claims, not time. */
class FairTurnsTest {
    private static final int CAMPAIGN = 100_000;

    private static final Pattern PAGES = Pattern.compile("Buffers: shared hit=([0-9]+)");

    private final Sending sending = new Sending();

    /** Queued as the outbox would, in one statement; on the SIM, or yet to be routed. */
    private void campaign(int texts, boolean routed) {
        sending.database.run(sql -> sql.update(
                "insert into pool.outbound_sms (id, holder, idempotency_key, phone, text, priority, state, sim_id,"
                        + " not_before, expires_at, queued_at, zones, turn)"
                        + " select uuidv7(), 'acme', 'c' || i, '+8613' || lpad(i::text, 9, '0'), 'buy', 3, 'QUEUED',"
                        + " case when ? then ?::uuid end, ?, ?::timestamptz + interval '3 days', ?, 'Asia/Shanghai', i * 1000"
                        + " from generate_series(1, ?) i",
                routed,
                sending.sim,
                Sending.NOON,
                Sending.NOON,
                Sending.NOON,
                texts));
    }

    private List<UUID> claims(int count) {
        List<UUID> order = new ArrayList<>();
        Optional<UUID> next = sending.claim();
        while (next.isPresent() && order.size() < count - 1) {
            order.add(next.get());
            next = sending.claim();
        }
        next.ifPresent(order::add);
        return order;
    }

    @Test
    void aCampaignDelaysAnothersCodeByNoTurnAndItsCampaignByOne() {
        campaign(CAMPAIGN, true);
        claims(5);
        UUID first = sending.submit("globex", "+8613800138001", Priority.CAMPAIGN, "hello");
        UUID second = sending.submit("globex", "+8613800138002", Priority.CAMPAIGN, "hello");
        UUID code = sending.submit("globex", "+8613800138003", Priority.CODE, "123456");
        // The table has more than 2,000 pages: a claim looks at the head of an index. A first reading of a connection
        // has some 50 to 110 pages of the catalogue in it.
        assertThat(pagesRead(Claims.NEXT, UUID.randomUUID(), Sending.NOON, Sending.NOON, Sending.NOON))
                .isLessThan(300);
        assertThat(pagesRead("select pool.next_text(?, ?)", sending.sim, Sending.NOON))
                .isLessThan(300);
        var minute = Sending.NOON.minusSeconds(60);
        assertThat(pagesRead(PhoneCaps.TO_PHONE, minute, minute, minute, "+8613800138000", "acme", minute, code))
                .isLessThan(20);
        assertThat(pagesRead(PhoneCaps.TO_RANGE, "+8613800138000", "acme", minute, code))
                .isLessThan(20);
        List<UUID> order = claims(6);
        assertThat(order.indexOf(code)).isZero();
        assertThat(order.indexOf(first)).isBetween(1, 2);
        assertThat(order.indexOf(second)).isBetween(2, 4);
    }

    @Test
    void theRouterTakesTurnsToo() {
        campaign(CAMPAIGN / 5, false);
        UUID other = sending.queue("globex", "+8613800138001", Priority.CAMPAIGN, "hello", false);
        UUID code = sending.queue("globex", "+8613800138003", Priority.CODE, "123456", false);
        assertThat(pagesRead("select * from pool.unrouted(?, 100)", Sending.NOON))
                .isLessThan(600);
        assertThat(sending.router.route()).isEqualTo(100);
        assertThat(sending.claim()).contains(code);
        assertThat(claims(3)).contains(other);
    }

    @Test
    void aTenantOfThreefoldWeightHasThreeTurnsOfFour() {
        sending.rules.set("acme", new SendingRule(3, null, null, null, null, null, null, null, null, null, null));
        sending.rules.set("globex", new SendingRule(1, null, null, null, null, null, null, null, null, null, null));
        List<UUID> acme = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            acme.add(sending.submit("acme", "+86138001381" + (10 + i), Priority.NOTICE, "hello"));
            sending.submit("globex", "+86138001382" + (10 + i), Priority.NOTICE, "hello");
        }
        assertThat(claims(40).stream().filter(acme::contains).count()).isBetween(28L, 32L);
    }

    @Test
    void aLongTextTakesAsManyTurnsAsItHasParts() {
        List<UUID> longer = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            longer.add(sending.submit("acme", "+86138001381" + (10 + i), Priority.NOTICE, "x".repeat(450)));
            sending.submit("globex", "+86138001382" + (10 + i), Priority.NOTICE, "hello");
        }
        assertThat(claims(20).stream().filter(longer::contains).count()).isBetween(4L, 6L);
    }

    /** As the application's role, which is the one of these tests' connections. */
    private long pagesRead(String statement, Object... values) {
        List<String> lines = sending.database.call(sql -> {
            assertThat(sql.first("select current_user as name", row -> row.text("name")))
                    .contains("simsite_app");
            return sql.list(
                    "explain (analyze, buffers, costs off) " + statement, row -> row.text("QUERY PLAN"), values);
        });
        assertThat(lines).noneMatch(line -> line.contains("Seq Scan on outbound_sms"));
        Matcher pages = PAGES.matcher(String.join("\n", lines));
        assertThat(pages.find()).isTrue();
        return Long.parseLong(pages.group(1));
    }
}
