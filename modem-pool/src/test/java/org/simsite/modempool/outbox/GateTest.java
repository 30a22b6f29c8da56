package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
    private static final String ANN = "+8613800138000";
    private static final Instant NIGHT = Instant.parse("2026-11-22T14:00:00Z"); // 22:00 in Shanghai
    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

    private final Sending sending = new Sending();

    private void rule(SendingRule rule) {
        sending.rules.set("acme", rule);
    }

    private static SendingRule limits(Integer perMinute, Integer perDay, String cost) {
        var ceiling = cost == null ? null : new BigDecimal(cost);
        return new SendingRule(null, null, null, perMinute, perDay, ceiling, null, null, null, null, null);
    }

    private static SendingRule perPhone(Integer minute, Integer day, Integer range, Integer parts, Integer replies) {
        return new SendingRule(null, null, null, null, null, null, minute, day, range, parts, replies);
    }

    private UUID submit(Priority priority) {
        return sending.submit("acme", ANN, priority, "hello");
    }

    private OutboundText find(UUID id) {
        return sending.find("acme", id);
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void holdsAllButCodesInQuietHoursAndDropsNone(Priority priority) {
        rule(SendingRule.NONE.withQuiet(LocalTime.of(21, 0), LocalTime.of(8, 0)));
        sending.at(NIGHT);
        UUID id = submit(priority);
        if (priority == Priority.CODE) {
            assertThat(sending.claim()).contains(id);
            return;
        }
        assertThat(sending.claim()).isEmpty();
        assertThat(find(id))
                .extracting(OutboundText::state, OutboundText::reason, OutboundText::heldUntil)
                .containsExactly(OutboundState.HELD, "quiet_hours", MORNING);
        sending.at(MORNING).router.route();
        assertThat(sending.claim()).contains(id);
    }

    @Test
    void looksAtTheClockOnceMoreWhenTheTextIsAboutToGo() {
        rule(SendingRule.NONE.withQuiet(LocalTime.of(21, 0), LocalTime.of(8, 0)));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(sending.submit("acme", ANN, Priority.NOTICE, "news " + i));
        }
        UUID abroad = sending.submit("acme", "+442071838750", Priority.NOTICE, "news");
        sending.at(NIGHT).router.route(); // afternoon in London
        assertThat(sending.claim()).contains(abroad);
        assertThat(ids).allMatch(id -> "quiet_hours".equals(find(id).reason()));
        sending.at(MORNING).router.route();
        assertThat(sending.drain()).isEqualTo(30);
    }

    @Test
    void letsOtherTenantsGoWhereOneIsQuiet() {
        rule(SendingRule.NONE.withQuiet(LocalTime.of(21, 0), LocalTime.of(8, 0)));
        sending.at(NIGHT);
        submit(Priority.NOTICE);
        UUID other = sending.submit("globex", "+8613800138001", Priority.NOTICE, "hello");
        assertThat(sending.claim()).contains(other);
    }

    @Test
    void holdsTheTextsOfASuspendedTenantUntilItIsResumed() {
        UUID routed = submit(Priority.CODE);
        sending.suspended.add("acme");
        UUID later = submit(Priority.NOTICE);
        assertThat(sending.claim()).isEmpty();
        assertThat(find(routed).reason()).isEqualTo("suspended");
        assertThat(find(later).reason()).isEqualTo("suspended");
        sending.suspended.clear();
        sending.at(Sending.NOON.plusSeconds(61)).router.route();
        assertThat(sending.drain()).isEqualTo(2);
    }

    @Test
    void finishesALongTextThatHasBegun() {
        rule(SendingRule.NONE.withQuiet(LocalTime.of(21, 0), LocalTime.of(8, 0)));
        UUID id = sending.submit("acme", ANN, Priority.NOTICE, "x".repeat(300));
        List<OutboundPart> parts =
                sending.queue.claim(sending.sim).orElseThrow().parts();
        sending.queue.sent(parts.getFirst(), 1);
        sending.queue.failed(parts.getLast(), Verdict.LATER, "congestion");
        sending.queue.finish(id);
        sending.at(NIGHT);
        assertThat(sending.queue.claim(sending.sim).orElseThrow().parts())
                .extracting(OutboundPart::number)
                .containsExactly(2);
    }

    @Test
    void refusesWhatIsBlockedWhoeverAsks() {
        var lists = new BlockedPhones(sending.database);
        lists.block("acme", new BlockedPhone(ANN, "asked on the phone", Sending.NOON, "ada"));
        UUID id = submit(Priority.CODE);
        assertThat(sending.claim()).isEmpty();
        assertThat(find(id).reason()).isEqualTo("blocked_phone");
        UUID other = sending.submit("globex", ANN, Priority.CODE, "hello");
        assertThat(sending.claim()).contains(other);
        lists.block(OptOuts.ALL, new BlockedPhone(ANN, "court order", Sending.NOON, "operator"));
        new OptOuts(sending.database).start(ANN, "globex", ConsentSource.noted("ann", Sending.NOON));
        sending.submit("globex", ANN, Priority.CODE, "hello again");
        assertThat(sending.claim()).isEmpty();
        assertThat(lists.unblock("acme", ANN)).isTrue();
        assertThat(lists.list("acme", "", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800138000, ",
        "+8816123456789, blocked_range",
        "+870773111632, blocked_range",
        "+19005550123, blocked_range",
        "+12125550123, ",
        "+447400123456, blocked_range", // the tenant's own choice
        "+33891701234, premium_number" // France, by the number's plan
    })
    void keepsToTheRangesOfTheLongestPrefix(String phone, String reason) {
        sending.ranges.replace(
                OptOuts.ALL,
                List.of(range("+", true), range("+881", false), range("+870", false), range("+1900", false)));
        // Its own line cannot allow what the platform forbids.
        sending.ranges.replace("acme", List.of(range("+44", false), range("+881", true)));
        UUID id = sending.submit("acme", phone, Priority.CODE, "123456");
        assertThat(sending.claim().isPresent()).isEqualTo(reason == null);
        assertThat(find(id).reason()).isEqualTo(reason);
        assertThat(sending.routes.sticky("acme", phone).isPresent()).isEqualTo(reason == null);
    }

    private static NumberRange range(String prefix, boolean allowed) {
        return new NumberRange(prefix, allowed, new BigDecimal("0.05"), "");
    }

    @Test
    void refusesATextOfTooManyParts() {
        rule(perPhone(null, null, null, 2, null));
        UUID two = sending.submit("acme", ANN, Priority.NOTICE, "x".repeat(306));
        UUID three = sending.submit("acme", ANN, Priority.NOTICE, "x".repeat(307));
        assertThat(sending.claim()).contains(two);
        assertThat(sending.claim()).isEmpty();
        assertThat(find(three).reason()).isEqualTo("too_many_parts");
    }

    @Test
    void holdsWhatIsTooMuchForOnePhone() {
        rule(perPhone(3, 5, null, null, null));
        for (int i = 0; i < 8; i++) {
            submit(Priority.NOTICE);
        }
        assertThat(sending.drain()).isEqualTo(3);
        sending.submit("acme", "+8613800138001", Priority.NOTICE, "hello");
        assertThat(sending.drain()).isEqualTo(1);
        sending.at(Sending.NOON.plusSeconds(61)).router.route();
        assertThat(sending.drain()).isEqualTo(2);
        assertThat(sending.number("select count(*) as n from pool.outbound_sms where reason = 'phone_per_day'"))
                .isEqualTo(3);
        sending.at(Sending.NOON.plus(Duration.ofHours(25))).router.expire();
        assertThat(sending.number("select count(*) as n from pool.outbound_sms"
                        + " where state = 'EXPIRED' and reason = 'phone_per_day'"))
                .isEqualTo(3);
    }

    @Test
    void holdsWhatIsTooMuchForATenantAMinuteAndADay() {
        rule(limits(3, 5, null));
        for (int i = 0; i < 9; i++) {
            sending.submit("acme", "+86138001380" + (10 + i), Priority.NOTICE, "hello");
        }
        assertThat(sending.drain()).isEqualTo(3);
        assertThat(sending.number("select count(*) as n from pool.outbound_sms where reason = 'tenant_per_minute'"))
                .isEqualTo(6);
        sending.at(Sending.NOON.plusSeconds(60)).router.route();
        assertThat(sending.drain()).isEqualTo(2);
        // Midnight in Shanghai.
        sending.at(Instant.parse("2026-11-22T15:59:59Z")).router.route();
        assertThat(sending.drain()).isZero();
        sending.at(Instant.parse("2026-11-22T16:00:00Z")).router.route();
        assertThat(sending.drain()).isEqualTo(3);
    }

    @Test
    void holdsWhatIsTooMuchForATenantAMonthUntilTheNextByItsOwnClock() {
        sending.perMonth = 3;
        for (int i = 0; i < 5; i++) {
            sending.submit("acme", "+86138001380" + (10 + i), Priority.CODE, "hello");
        }
        assertThat(sending.drain()).isEqualTo(3);
        assertThat(sending.number("select count(*) as n from pool.outbound_sms where reason = 'tenant_per_month'"))
                .isEqualTo(2);
        assertThat(new MonthlyTexts(sending.database).sent("acme", ZoneId.of("Asia/Shanghai"), Sending.NOON))
                .isEqualTo(3);
        assertThat(new MonthlyTexts(sending.database).active(Duration.ofMinutes(5), Sending.NOON))
                .containsExactly("acme");
        sending.perMonth = 4;
        sending.at(Instant.parse("2026-11-30T15:59:59Z")).submit("acme", ANN, Priority.CODE, "hello");
        assertThat(sending.drain()).as("a raised limit lets one more go").isEqualTo(1);
        sending.at(Instant.parse("2026-11-30T16:00:00Z")).submit("acme", ANN, Priority.CODE, "hello");
        assertThat(sending.drain()).as("the month has begun in Shanghai").isPositive();
    }

    @Test
    void keepsUnderTheCostCeilingOfADayByThePricesOfTheRanges() {
        sending.ranges.replace(
                OptOuts.ALL,
                List.of(range("+", true), new NumberRange("+44", true, new BigDecimal("0.30"), "far away")));
        rule(limits(null, null, "0.40"));
        UUID dear = sending.submit("acme", "+447400123456", Priority.CODE, "123456");
        assertThat(sending.claim()).contains(dear);
        UUID tooDear = sending.submit("acme", "+447400123456", Priority.CODE, "654321");
        submit(Priority.NOTICE);
        submit(Priority.NOTICE);
        submit(Priority.NOTICE);
        assertThat(sending.drain()).isEqualTo(2);
        assertThat(find(tooDear).reason()).isEqualTo("cost_ceiling");
        assertThat(find(tooDear).heldUntil()).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(sending.number("select (sum(cost) * 100)::bigint as n from pool.sent_count where span = 'D'"))
                .isEqualTo(40);
    }

    @Test
    void countsATextOnceHoweverOftenItIsTried() {
        rule(limits(null, 1_000, null));
        UUID id = submit(Priority.NOTICE);
        for (int i = 0; i < 3; i++) {
            sending.queue.failed(
                    sending.queue.claim(sending.sim).orElseThrow().parts().getFirst(), Verdict.LATER, "congestion");
            sending.queue.finish(id);
            sending.at(sending.now().plusSeconds(60));
        }
        assertThat(sending.number("select sum(parts) as n from pool.sent_count where span = 'D'"))
                .isEqualTo(1);
    }

    @Test
    void stopsTwoAutomataThatAnswerEachOther() {
        rule(perPhone(null, null, null, null, 5));
        int sent = 0;
        for (int i = 0; i < 20; i++) {
            sending.at(sending.now().plusSeconds(5));
            sending.answer("acme", ANN);
            sent += sending.drain();
        }
        assertThat(sent).isEqualTo(5);
        assertThat(new ReplyLoops(sending.database).since(Sending.NOON))
                .singleElement()
                .matches(loop -> loop.holder().equals("acme") && loop.phone().equals(ANN) && loop.refused() == 15);
        UUID byHand = submit(Priority.CONVERSATION);
        assertThat(sending.claim()).contains(byHand);
        sending.at(sending.now().plus(Duration.ofMinutes(11)));
        sending.answer("acme", ANN);
        assertThat(sending.drain()).isEqualTo(1);
    }

    @Test
    void refusesRulesThatNobodyCanMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(limits(0, null, null)))
                .withMessageStartingWith("perMinute");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(limits(null, null, "-1")))
                .withMessageStartingWith("costPerDay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(SendingRule.NONE.withQuiet(LocalTime.NOON, null)))
                .withMessageStartingWith("quietTo");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sending.ranges.replace("acme", List.of(range("44", false))))
                .withMessageStartingWith("prefix");
    }
}
