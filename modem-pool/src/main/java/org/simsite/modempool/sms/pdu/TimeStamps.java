package org.simsite.modempool.sms.pdu;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Time stamps of a service centre: seven octets of swapped decimal digits, 3GPP TS 23.040 §9.2.3.11. */
public final class TimeStamps {
    static final int OCTETS = 7;
    /** Stands for a time that is not there, or that a lenient reading could not read. */
    static final OffsetDateTime UNREADABLE = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private static final int QUARTER_SECONDS = 15 * 60;
    /** Bit 3 of the octet that holds the zone: west of Greenwich. */
    private static final int WEST = 0x08;

    private static final int TENS = 0x07;
    /** Two-digit years from here on are of the last century: a clock that was never set says 1970 or 1980. */
    private static final int FIRST_OLD_YEAR = 70;

    private TimeStamps() {}

    /** Whether a time of a decoded PDU is one: what came off a card may lack it (§9.2.3.11). */
    public static boolean isTime(OffsetDateTime time) {
        return !time.equals(UNREADABLE);
    }

    public static OffsetDateTime decode(String hex) throws MalformedPdu {
        return read(OctetReader.ofHex(hex), "time stamp");
    }

    /**
     * Parts of a second are lost; a zone that is no whole number of quarters of an hour becomes one that is.
     *
     * @throws IllegalArgumentException if the year is not one of 1970 to 2069
     */
    public static byte[] encode(OffsetDateTime moment) {
        int quarters = moment.getOffset().getTotalSeconds() / QUARTER_SECONDS;
        OffsetDateTime time = moment.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(quarters * QUARTER_SECONDS));
        if (time.getYear() < 1900 + FIRST_OLD_YEAR || time.getYear() >= 2000 + FIRST_OLD_YEAR) {
            throw new IllegalArgumentException("no year of a time stamp: " + time);
        }
        int zone = swapped(Math.abs(quarters)) | (quarters < 0 ? WEST : 0);
        return new byte[] {
            (byte) swapped(time.getYear() % 100),
            (byte) swapped(time.getMonthValue()),
            (byte) swapped(time.getDayOfMonth()),
            (byte) swapped(time.getHour()),
            (byte) swapped(time.getMinute()),
            (byte) swapped(time.getSecond()),
            (byte) zone
        };
    }

    static OffsetDateTime read(OctetReader in, String field) throws MalformedPdu {
        int begin = in.position();
        byte[] octets = in.octets(OCTETS, field);
        var values = new int[OCTETS - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = decimal(octets[i], field, begin + i);
        }
        try {
            return time(values, zone(octets[OCTETS - 1]));
        } catch (DateTimeException e) {
            throw new MalformedPdu(field, begin, "no time: " + e.getMessage());
        }
    }

    /** §9.2.3.11: a receiver takes what is no decimal digit for 0. What then is no time is {@link #UNREADABLE}. */
    static OffsetDateTime readLeniently(OctetReader in, String field) throws MalformedPdu {
        byte[] octets = in.octets(OCTETS, field);
        var values = new int[OCTETS - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = digitOrZero(octets[i] & 0xF) * 10 + digitOrZero(octets[i] >> 4 & 0xF);
        }
        try {
            return time(values, zone(octets[OCTETS - 1]));
        } catch (DateTimeException e) {
            return UNREADABLE;
        }
    }

    private static OffsetDateTime time(int[] values, ZoneOffset zone) {
        int year = values[0] + (values[0] < FIRST_OLD_YEAR ? 2000 : 1900);
        return OffsetDateTime.of(year, values[1], values[2], values[3], values[4], values[5], 0, zone);
    }

    /** Quarters of an hour; some centres count beyond nine in the place of the units. */
    private static ZoneOffset zone(int octet) {
        int quarters = (octet & TENS) * 10 + (octet >> 4 & 0xF);
        int seconds = quarters * QUARTER_SECONDS;
        return ZoneOffset.ofTotalSeconds((octet & WEST) != 0 ? -seconds : seconds);
    }

    private static int decimal(int octet, String field, int position) throws MalformedPdu {
        int tens = octet & 0xF;
        int units = octet >> 4 & 0xF;
        if (tens > 9 || units > 9) {
            throw new MalformedPdu(field, position, "no decimal digits: %02X".formatted(octet & 0xFF));
        }
        return tens * 10 + units;
    }

    private static int digitOrZero(int half) {
        return half > 9 ? 0 : half;
    }

    private static int swapped(int value) {
        return value % 10 << 4 | value / 10;
    }
}
