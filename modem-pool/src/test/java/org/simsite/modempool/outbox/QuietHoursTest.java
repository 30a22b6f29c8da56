package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // from, to, where the phone is, now, until
        "21:00, 08:00, +8613800138000, 2026-11-22T12:59:59Z, ",
        "21:00, 08:00, +8613800138000, 2026-11-22T13:00:00Z, 2026-11-23T00:00:00Z",
        "21:00, 08:00, +8613800138000, 2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z",
        "21:00, 08:00, +8613800138000, 2026-11-23T00:00:00Z, ",
        "12:00, 14:00, +8613800138000, 2026-11-22T05:00:00Z, 2026-11-22T06:00:00Z",
        "12:00, 12:00, +8613800138000, 2026-11-22T04:00:00Z, ",
        // noon in Shanghai is 23:00 in New York
        "21:00, 08:00, +12125550123, 2026-11-22T04:00:00Z, 2026-11-22T13:00:00Z",
        // clocks go forward at 2:00 on 8 March 2026: half past two never comes
        "21:00, 02:30, +12125550123, 2026-03-08T06:00:00Z, 2026-03-08T07:30:00Z",
        // clocks go back at 2:00 on 1 November 2026: half past one comes twice
        "21:00, 03:00, +12125550123, 2026-11-01T05:45:00Z, 2026-11-01T08:00:00Z",
        // a Russian mobile may be anywhere from Bucharest's time to Kamchatka's
        "22:00, 07:00, +79161234567, 2026-11-22T20:00:00Z, 2026-11-23T05:00:00Z",
        "22:00, 07:00, +79161234567, 2026-11-22T05:30:00Z, ",
        // not even Bucharest and Kamchatka are awake together: the holder's zone decides
        "12:00, 08:00, +79161234567, 2026-11-22T04:00:00Z, 2026-11-23T00:00:00Z",
        // a satellite phone is nowhere
        "21:00, 08:00, +870773111632, 2026-11-22T14:00:00Z, 2026-11-23T00:00:00Z",
        "21:00, 08:00, +870773111632, 2026-11-22T04:00:00Z, "
    })
    void holdsUntilItIsMorningWhereTheReceiverIs(
            LocalTime from, LocalTime to, String phone, Instant now, Instant until) {
        String zones = Whereabouts.zones(phone);
        assertThat(QuietHours.of(from, to).flatMap(quiet -> quiet.until(zones, SHANGHAI, now)))
                .isEqualTo(java.util.Optional.ofNullable(until));
    }
}
