package org.simsite.launcher.sim.pdu;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The service centre's time stamp, seven octets: 3GPP TS 23.040 §9.2.3.11. */
final class ServiceTime {
    private static final int QUARTER_SECONDS = 15 * 60;
    private static final int NEGATIVE = 0x08;

    private ServiceTime() {}

    static void write(OffsetDateTime at, ByteArrayOutputStream out) {
        List.of(
                        at.getYear() % 100,
                        at.getMonthValue(),
                        at.getDayOfMonth(),
                        at.getHour(),
                        at.getMinute(),
                        at.getSecond())
                .forEach(field -> out.write(swapped(field)));
        int quarters = at.getOffset().getTotalSeconds() / QUARTER_SECONDS;
        out.write(swapped(Math.abs(quarters)) | (quarters < 0 ? NEGATIVE : 0));
    }

    /** @throws MalformedTpdu if the octets name no time */
    static OffsetDateTime read(Octets in, String field) throws MalformedTpdu {
        var fields = new int[7];
        for (int i = 0; i < 6; i++) {
            fields[i] = number(in.next(field));
        }
        int zone = in.next(field);
        int seconds = number(zone & ~NEGATIVE) * QUARTER_SECONDS * ((zone & NEGATIVE) != 0 ? -1 : 1);
        try {
            return OffsetDateTime.of(
                    2000 + fields[0],
                    fields[1],
                    fields[2],
                    fields[3],
                    fields[4],
                    fields[5],
                    0,
                    ZoneOffset.ofTotalSeconds(seconds));
        } catch (java.time.DateTimeException impossible) {
            throw in.bad(field, impossible.getMessage());
        }
    }

    private static int swapped(int number) {
        return number % 10 << 4 | number / 10;
    }

    private static int number(int octet) {
        return (octet & 0xF) * 10 + (octet >> 4);
    }
}
