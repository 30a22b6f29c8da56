package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 3GPP TS 23.040 §9.2.3.11. */
class TimeStampsTest {

    @ParameterizedTest
    @CsvSource({
        "2007-04-12T23:25:42+08:00, 70402132522423", // 32 quarters: 0010 0011
        "2007-04-12T23:25:42-08:00, 7040213252242b", // the same with bit 3: 0010 1011
        "2015-03-12T15:47:00+00:30, 51302151740020", // 2 quarters: 0010 0000
        "1999-12-31T23:59:59-00:15, 99211332959518",
        "2069-12-31T00:00:00+00:00, 96211300000000",
        "1970-01-01T01:02:03+00:00, 07101010203000", // a clock that was never set
        "2024-02-29T12:00:00-12:00, 4220922100008c" // 48 quarters west: 1000 1100
    })
    void swapsTheDigitsAndCountsTheZoneInQuartersOfAnHour(String iso, String hex) throws MalformedPdu {
        OffsetDateTime time = OffsetDateTime.parse(iso);
        assertThat(HexFormat.of().formatHex(TimeStamps.encode(time))).isEqualTo(hex);
        assertThat(TimeStamps.decode(hex)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-09-21T14:03:46+02:30, 019012413064a0", // ten in the place of the units
        "2010-06-21T14:03:43-05:00, 0160124130340a"
    })
    void takesAZoneThatSomeCentresWriteStrangely(String iso, String hex) throws MalformedPdu {
        assertThat(TimeStamps.decode(hex)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T12:00:00+05:53:28, 62117211152332", // Calcutta's local mean time: 23 quarters
        "2026-11-27T12:00:00-00:44:30, 62117221410328"
    })
    void aZoneOfOtherThanQuartersKeepsTheMoment(String iso, String hex) throws MalformedPdu {
        OffsetDateTime time = OffsetDateTime.parse(iso);
        assertThat(TimeStamps.decode(hex).toInstant()).isEqualTo(time.toInstant());
        assertThat(HexFormat.of().formatHex(TimeStamps.encode(time))).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "71801311124, 5, hexadecimal", // half an octet
        "718013111245, 0, time stamp", // six octets
        "7a801311124500, 0, time stamp", // tens of a year: 1010
        "71801311a24500, 4, time stamp",
        "71001311124500, 0, time stamp", // month 00
        "71200311124500, 0, time stamp", // 30 February
        "718013111245f7, 0, time stamp" // 85 quarters: no zone of the earth
    })
    void refusesWhatIsNoTime(String hex, int octet, String field) {
        assertThatThrownBy(() -> TimeStamps.decode(hex)).isInstanceOfSatisfying(MalformedPdu.class, fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.octet()).isEqualTo(octet);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "2070-01-01T00:00:00Z"})
    void refusesAYearThatTwoDigitsCannotTell(String iso) {
        assertThatThrownBy(() -> TimeStamps.encode(OffsetDateTime.parse(iso)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
