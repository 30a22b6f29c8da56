package org.simsite.modempool;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** PDUs as a service centre makes them, in the simplest coding. */
public final class Pdus {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(ZoneOffset.UTC);

    private Pdus() {}

    /** SMS-DELIVER in UCS-2, 3GPP TS 23.040 §9.2.2.1. */
    public static String deliver(String from, String text, Instant at) {
        return "0004" + address(from) + "0008" + stamp(at) + data(text.getBytes(UTF_16BE));
    }

    /** One part of a long text, with an 8-bit reference. */
    public static String part(String from, String text, Instant at, int... part) {
        byte[] body = text.getBytes(UTF_16BE);
        byte[] data = new byte[6 + body.length];
        data[0] = 5;
        data[2] = 3;
        for (int i = 0; i < 3; i++) {
            data[3 + i] = (byte) part[i];
        }
        System.arraycopy(body, 0, data, 6, body.length);
        return "0044" + address(from) + "0008" + stamp(at) + data(data);
    }

    /** One part of a long text, with a 16-bit reference. */
    public static String widePart(String from, String text, Instant at, int... part) {
        byte[] body = text.getBytes(UTF_16BE);
        byte[] data = new byte[7 + body.length];
        data[0] = 6;
        data[1] = 8;
        data[2] = 4;
        data[3] = (byte) (part[0] >> 8);
        for (int i = 0; i < 3; i++) {
            data[4 + i] = (byte) part[i];
        }
        System.arraycopy(body, 0, data, 7, body.length);
        return "0044" + address(from) + "0008" + stamp(at) + data(data);
    }

    /** SMS-STATUS-REPORT, 3GPP TS 23.040 §9.2.2.3. */
    public static String report(int reference, String to, Instant at, int status) {
        return "0006" + octet(reference) + address(to) + stamp(at) + stamp(at) + octet(status);
    }

    private static String address(String number) {
        boolean international = number.startsWith("+");
        String digits = international ? number.substring(1) : number;
        return octet(digits.length())
                + (international ? "91" : "81")
                + swapped(digits.length() % 2 == 0 ? digits : digits + "F");
    }

    private static String stamp(Instant at) {
        return swapped(TIME.format(at) + "00");
    }

    private static String data(byte[] octets) {
        return octet(octets.length) + HexFormat.of().withUpperCase().formatHex(octets);
    }

    private static String octet(int value) {
        return "%02X".formatted(value);
    }

    private static String swapped(String digits) {
        var swapped = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 2) {
            swapped.append(digits.charAt(i + 1)).append(digits.charAt(i));
        }
        return swapped.toString();
    }
}
