package org.simsite.modempool.sms.tool;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.simsite.modempool.sms.gsm7.Alphabet;
import org.simsite.modempool.sms.gsm7.Septets;
import org.simsite.modempool.sms.pdu.Address;
import org.simsite.modempool.sms.pdu.AddressCodec;
import org.simsite.modempool.sms.pdu.LongText;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.TimeStamps;
import org.simsite.modempool.sms.pdu.Validity;

/** One element of a PDU, each of its two forms worked out of the other where the question has that. */
final class CodecAnswer {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final JsonObject question;
    private final JsonObjectBuilder answer = Json.createObjectBuilder();

    private CodecAnswer(JsonObject question) {
        this.question = question;
    }

    static JsonObjectBuilder of(JsonObject question) throws MalformedPdu {
        var codec = new CodecAnswer(question);
        switch (question.getString("kind")) {
            case "gsm7", "gsm7-national" -> codec.gsm7();
            case "ucs2" -> codec.ucs2();
            case "address" -> codec.address();
            case "timestamp" -> codec.timeStamp();
            case "vp-relative" -> codec.validity();
            default -> throw new IllegalArgumentException("unknown kind: " + question.getString("kind"));
        }
        return codec.answer;
    }

    private void gsm7() {
        Alphabet alphabet = Alphabet.of(question.getInt("locking", 0), question.getInt("single", 0));
        int fillBits = question.getInt("fill_bits", 0);
        if (question.containsKey("text")) {
            byte[] septets = alphabet.encode(question.getString("text"))
                    .orElseThrow(() -> new IllegalArgumentException("not in this alphabet"));
            answer.add("septets", septets.length).add("hex", HEX.formatHex(Septets.pack(septets, fillBits)));
        }
        if (question.containsKey("hex")) {
            byte[] octets = HEX.parseHex(question.getString("hex"));
            int septets = question.getInt("septets", Septets.count(octets, fillBits));
            answer.add("text", alphabet.decode(Septets.unpack(octets, fillBits, septets)));
        }
    }

    private void ucs2() throws MalformedPdu {
        if (question.containsKey("text")) {
            answer.add("hex", HEX.formatHex(question.getString("text").getBytes(StandardCharsets.UTF_16BE)));
        }
        if (question.containsKey("hex")) {
            answer.add("text", LongText.readUcs2(HEX.parseHex(question.getString("hex"))));
        }
    }

    private void address() throws MalformedPdu {
        if (question.containsKey("hex")) { // the type octet says more than a text does
            Address address = AddressCodec.decode(question.getString("hex"));
            answer.add("text", address.text()).add("hex", HEX.formatHex(AddressCodec.encode(address)));
        } else {
            answer.add("hex", HEX.formatHex(AddressCodec.encode(Address.of(question.getString("text")))));
        }
    }

    private void timeStamp() throws MalformedPdu {
        if (question.containsKey("iso")) {
            answer.add("hex", HEX.formatHex(TimeStamps.encode(OffsetDateTime.parse(question.getString("iso")))));
        }
        if (question.containsKey("hex")) {
            answer.add("iso", DecodedFields.time(TimeStamps.decode(question.getString("hex"))));
        }
    }

    private void validity() {
        if (question.containsKey("minutes")) {
            Duration period = Duration.ofMinutes(question.getInt("minutes"));
            answer.add("octet", Validity.Relative.of(period).octet());
        }
        if (question.containsKey("octet")) {
            var relative = new Validity.Relative(question.getInt("octet"));
            answer.add("minutes", relative.period().toMinutes());
        }
    }
}
