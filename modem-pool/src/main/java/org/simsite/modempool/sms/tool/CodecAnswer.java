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
        switch (Inputs.text(question, "kind")) {
            case "gsm7", "gsm7-national" -> codec.gsm7();
            case "ucs2" -> codec.ucs2();
            case "address" -> codec.address();
            case "timestamp" -> codec.timeStamp();
            case "vp-relative" -> codec.validity();
            default -> throw new IllegalArgumentException("unknown kind: " + Inputs.text(question, "kind"));
        }
        JsonObject answer = codec.answer.build();
        if (answer.isEmpty()) {
            throw new IllegalArgumentException("not of the shape of a question: neither form is given");
        }
        return Json.createObjectBuilder(answer);
    }

    private void gsm7() {
        Alphabet alphabet = Alphabet.of(Inputs.integer(question, "locking", 0), Inputs.integer(question, "single", 0));
        int fillBits = Inputs.integer(question, "fill_bits", 0);
        if (Inputs.has(question, "text")) {
            byte[] septets = alphabet.encode(Inputs.text(question, "text"))
                    .orElseThrow(() -> new IllegalArgumentException("not in this alphabet"));
            answer.add("septets", septets.length).add("hex", HEX.formatHex(Septets.pack(septets, fillBits)));
        }
        if (Inputs.has(question, "hex")) {
            byte[] octets = HEX.parseHex(Inputs.text(question, "hex"));
            int septets = Inputs.integer(question, "septets", Septets.count(octets, fillBits));
            answer.add("text", alphabet.decode(Septets.unpack(octets, fillBits, septets)));
        }
    }

    private void ucs2() throws MalformedPdu {
        if (Inputs.has(question, "text")) {
            answer.add("hex", HEX.formatHex(Inputs.text(question, "text").getBytes(StandardCharsets.UTF_16BE)));
        }
        if (Inputs.has(question, "hex")) {
            answer.add("text", LongText.readUcs2(HEX.parseHex(Inputs.text(question, "hex"))));
        }
    }

    private void address() throws MalformedPdu {
        if (Inputs.has(question, "hex")) { // the type octet says more than a text does
            Address address = AddressCodec.decode(Inputs.text(question, "hex"));
            answer.add("text", address.text()).add("hex", HEX.formatHex(AddressCodec.encode(address)));
        } else {
            answer.add("hex", HEX.formatHex(AddressCodec.encode(Address.of(Inputs.text(question, "text")))));
        }
    }

    private void timeStamp() throws MalformedPdu {
        if (Inputs.has(question, "iso")) {
            answer.add("hex", HEX.formatHex(TimeStamps.encode(OffsetDateTime.parse(Inputs.text(question, "iso")))));
        }
        if (Inputs.has(question, "hex")) {
            answer.add("iso", DecodedFields.time(TimeStamps.decode(Inputs.text(question, "hex"))));
        }
    }

    private void validity() {
        if (Inputs.has(question, "minutes")) {
            Duration period = Duration.ofMinutes(Inputs.integer(question, "minutes"));
            answer.add("octet", Validity.Relative.of(period).octet());
        }
        if (Inputs.has(question, "octet")) {
            var relative = new Validity.Relative(Inputs.integer(question, "octet"));
            answer.add("minutes", relative.period().toMinutes());
        }
    }
}
