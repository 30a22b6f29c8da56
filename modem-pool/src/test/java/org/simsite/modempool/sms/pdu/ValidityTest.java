package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3GPP TS 23.040 §9.2.3.12. */
class ValidityTest {

    @ParameterizedTest
    @CsvSource({ // §9.2.3.12.1
        "PT5M, 0", // (0 + 1) * 5 minutes
        "PT12H, 143", // the last of that scale
        "PT12H30M, 144", // 12 hours + (144 - 143) * 30 minutes
        "PT24H, 167",
        "PT48H, 168", // 168 - 166 days
        "PT720H, 196",
        "PT840H, 197", // 197 - 192 weeks
        "PT10584H, 255" // 63 weeks
    })
    void aRelativePeriodIsOneOctetOfFourScales(Duration period, int octet) {
        assertThat(Validity.Relative.of(period).octet()).isEqualTo(octet);
        assertThat(new Validity.Relative(octet).period()).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 0", "PT5M1S, 1", "PT12H1M, 144", "PT24H1M, 168", "PT721H, 197", "PT10584H, 255"})
    void aPeriodBetweenTwoStepsIsRoundedUp(Duration period, int octet) {
        assertThat(Validity.Relative.of(period).octet()).isEqualTo(octet);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1M"})
    void aPeriodThatIsOverIsRefused(Duration period) {
        assertThatThrownBy(() -> Validity.Relative.of(period)).hasMessage("no validity period: " + period);
        assertThatThrownBy(() -> EnhancedValidity.of(period)).hasMessage("no validity period: " + period);
    }

    @ParameterizedTest
    @CsvSource({"PT10584H1S", "PT99999H"})
    void aPeriodAbove63WeeksIsRefused(Duration period) {
        assertThatThrownBy(() -> Validity.Relative.of(period))
                .hasMessageStartingWith("a validity of more than 63 weeks");
        assertThatThrownBy(() -> EnhancedValidity.of(period))
                .hasMessageStartingWith("a validity of more than 63 weeks");
    }

    @ParameterizedTest
    @CsvSource({ // §9.2.3.12.3
        "PT3S, 02030000000000", // 010: seconds in octet 2
        "PT255S, 02ff0000000000",
        "PT256S, 03004061000000", // 011: hours, minutes, seconds in swapped digits
        "PT99H59M59S, 03999595000000",
        "PT100H, 01ab0000000000" // 001: the scale of §9.2.3.12.1, five days
    })
    void anEnhancedPeriodTakesTheFinestFormThatHoldsIt(Duration period, String hex) {
        EnhancedValidity validity = EnhancedValidity.of(period);
        assertThat(HexFormat.of().formatHex(validity.octets())).isEqualTo(hex);
        assertThat(validity.period().orElseThrow()).isGreaterThanOrEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000000", // 000: no period
        "04000000000000", // reserved
        "02000000000000", // no seconds: reserved
        "82030000000000", // another indicator follows, of which nothing is said
        "03a00000000000" // no decimal digit
    })
    void anEnhancedFormWithoutAPeriodHasNone(String hex) {
        assertThat(new EnhancedValidity(hex).period()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0203", "020300000000000", "0203000000000g"})
    void anEnhancedPeriodHasSevenOctets(String hex) {
        assertThatThrownBy(() -> new EnhancedValidity(hex)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachFormatIsNamedInTheFirstOctet() { // §9.2.3.3: bits 4 and 3
        var noon = new Validity.Absolute(OffsetDateTime.parse("2026-11-22T12:00:00+08:00"));
        assertThat(new Validity.Unstated().format()).isEqualTo(0b00_000);
        assertThat(EnhancedValidity.of(Duration.ofSeconds(9)).format()).isEqualTo(0b01_000);
        assertThat(Validity.Relative.of(Duration.ofDays(1)).format()).isEqualTo(0b10_000);
        assertThat(noon.format()).isEqualTo(0b11_000);
        assertThat(HexFormat.of().formatHex(noon.octets())).isEqualTo("62112221000023");
    }
}
