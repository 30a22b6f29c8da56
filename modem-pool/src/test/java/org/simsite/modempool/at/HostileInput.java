package org.simsite.modempool.at;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.Pdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.StatusReport;
import org.simsite.modempool.sms.pdu.Submit;
import org.simsite.modempool.sms.pdu.UserData;

/**
 * Octets of an enemy, tried wherever octets come in or a text goes out: as a PDU, as what a modem says, and as a text that
 * wants to become a command. Whatever is not refused as the part concerned refuses is an error of ours.
 */
public final class HostileInput {
    private HostileInput() {}

    /** By this name Jazzer finds it. */
    public static void fuzzerTestOneInput(byte[] octets) {
        String hex = HexFormat.of().withUpperCase().formatHex(octets);
        decode(hex);
        hear(octets);
        speak(new String(octets, ISO_8859_1));
        body(hex);
    }

    private interface Reading {
        Pdu read(String hex) throws MalformedPdu;
    }

    /** @return whether it was read as a modem's PDU */
    static boolean decode(String hex) {
        boolean strictly = isRead(PduDecoder::decode, hex);
        boolean asReceived = isRead(PduDecoder::decodeReceived, hex);
        if (strictly && !asReceived) {
            throw new IllegalStateException("a handset reads all that is without a fault: " + hex);
        }
        isRead(PduDecoder::decodeTpdu, hex);
        return asReceived;
    }

    private static boolean isRead(Reading reading, String hex) {
        try {
            look(reading.read(hex));
            return true;
        } catch (MalformedPdu fault) {
            if (fault.field().isBlank() || fault.octet() < 0 || fault.octet() > hex.length() / 2) {
                throw new IllegalStateException("a fault must say where it is: " + fault.getMessage(), fault);
            }
            return false;
        }
    }

    private static void look(Pdu pdu) {
        switch (pdu) {
            case Deliver text -> look(text.data());
            case Submit text -> look(text.data());
            case StatusReport report -> {
                report.outcome();
                UserData remark = report.data();
                if (remark != null) {
                    look(remark);
                }
            }
        }
    }

    private static void look(UserData data) {
        data.text();
        data.part();
        data.ports();
        data.messageWaiting();
        data.replyAddress();
        data.dataCoding().messageClass();
    }

    private static void hear(byte[] octets) {
        List<String> whole = lines(octets, octets.length);
        if (!whole.equals(lines(octets, 1)) || !whole.equals(lines(octets, 7))) {
            throw new IllegalStateException("lines depend on the pieces they come in");
        }
        var overheard = new Overheard();
        AtCommand asked = AtCommand.run("+CMGL");
        for (String line : whole) {
            if (!overheard.takes(line, asked.name())) {
                end(line, asked);
            }
        }
        for (var said = overheard.poll(); said.isPresent(); said = overheard.poll()) {
            String pdu = said.get().pdu();
            if (pdu != null) {
                decode(pdu);
            }
        }
    }

    private static void end(String line, AtCommand asked) {
        try {
            if (!FinalResult.isOk(line)) {
                FinalResult.check(line, asked);
            }
        } catch (AtError refused) {
            refused.errorName();
        }
    }

    private static List<String> lines(byte[] octets, int piece) {
        var lines = new ArrayList<String>();
        var splitter = new LineSplitter(token -> {
            if (token instanceof Token.Line line) {
                lines.add(line.text());
            }
        });
        splitter.awaitPrompt(octets.length % 2 == 0);
        for (int at = 0; at < octets.length; at += piece) {
            byte[] next = Arrays.copyOfRange(octets, at, Math.min(octets.length, at + piece));
            splitter.feed(next, next.length);
        }
        return lines;
    }

    private static void speak(String text) {
        try {
            String line = AtCommand.set("+CUSD", 1, text, 15).line();
            boolean quoted = line.equals("AT+CUSD=1,\"" + text + "\",15");
            if (!quoted || text.chars().anyMatch(c -> c < ' ' || c > '~' || c == '"' || c == ';' || c == '\\')) {
                throw new IllegalStateException("became a command: " + line);
            }
        } catch (IllegalArgumentException refused) {
            if (text.matches("[0-9*#]{1,160}")) {
                throw new IllegalStateException("no reason to refuse " + text, refused);
            }
        }
    }

    private static void body(String hex) {
        try {
            String body = new PduBody(hex).hex();
            if (!body.equals(hex)) {
                throw new IllegalStateException("another body: " + body);
            }
        } catch (IllegalArgumentException refused) {
            if (hex.length() >= 4 && hex.length() <= 352) {
                throw new IllegalStateException("no reason to refuse " + hex, refused);
            }
        }
    }
}
