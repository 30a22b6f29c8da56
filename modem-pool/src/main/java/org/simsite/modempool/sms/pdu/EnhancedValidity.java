package org.simsite.modempool.sms.pdu;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * TP-VP in enhanced format: an indicator and six more octets, 3GPP TS 23.040 §9.2.3.12.3.
 *
 * @param hex the seven octets
 */
public record EnhancedValidity(String hex) implements Validity {
    static final int OCTETS = 7;
    private static final int RELATIVE = 1; // octet 2 as in §9.2.3.12.1
    private static final int SECONDS = 2; // octet 2 in seconds
    private static final int CLOCK = 3; // octets 2 to 4: hours, minutes, seconds in swapped digits
    private static final int FORM = 0x07;
    private static final int EXTENDED = 0x80; // another indicator follows

    public EnhancedValidity {
        hex = hex.toUpperCase(Locale.ROOT);
        if (hex.length() != OCTETS * 2) {
            throw new IllegalArgumentException("not seven octets: " + hex);
        }
        HexFormat.of().parseHex(hex);
    }

    /** Exact to the second below 100 hours, above that rounded up on the scale of §9.2.3.12.1, to 63 weeks. */
    public static EnhancedValidity of(Duration period) {
        var octets = new byte[OCTETS];
        long seconds = period.toSeconds();
        if (seconds > 0 && seconds <= 0xFF) {
            octets[0] = SECONDS;
            octets[1] = (byte) seconds;
        } else if (seconds > 0 && period.toHours() < 100) {
            octets[0] = CLOCK;
            octets[1] = swapped(period.toHours());
            octets[2] = swapped(period.toMinutesPart());
            octets[3] = swapped(period.toSecondsPart());
        } else {
            octets[0] = RELATIVE;
            octets[1] = (byte) RelativePeriod.octet(period);
        }
        return new EnhancedValidity(HexFormat.of().withUpperCase().formatHex(octets));
    }

    /** Empty if the octets name no period in a form of Release 17 or earlier. */
    public Optional<Duration> period() {
        byte[] octets = octets();
        return switch (octets[0] & (EXTENDED | FORM)) {
            case RELATIVE -> Optional.of(RelativePeriod.period(octets[1] & 0xFF));
            case SECONDS -> Optional.of(Duration.ofSeconds(octets[1] & 0xFF)).filter(Duration::isPositive);
            case CLOCK -> clock(octets);
            default -> Optional.empty();
        };
    }

    @Override
    public int format() {
        return 0x08;
    }

    @Override
    public byte[] octets() {
        return HexFormat.of().parseHex(hex);
    }

    private static Optional<Duration> clock(byte[] octets) {
        var values = new int[3];
        for (int i = 0; i < values.length; i++) {
            int tens = octets[i + 1] & 0xF;
            int units = octets[i + 1] >> 4 & 0xF;
            if (tens > 9 || units > 9) {
                return Optional.empty();
            }
            values[i] = tens * 10 + units;
        }
        return Optional.of(Duration.ofHours(values[0]).plusMinutes(values[1]).plusSeconds(values[2]));
    }

    private static byte swapped(long value) {
        return (byte) (value % 10 << 4 | value / 10);
    }
}
