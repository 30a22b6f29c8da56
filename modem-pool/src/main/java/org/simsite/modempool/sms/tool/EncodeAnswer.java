package org.simsite.modempool.sms.tool;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.simsite.modempool.sms.pdu.EncodedPdu;
import org.simsite.modempool.sms.pdu.EnhancedValidity;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.Ports;
import org.simsite.modempool.sms.pdu.Protocol;
import org.simsite.modempool.sms.pdu.SubmitEncoder;
import org.simsite.modempool.sms.pdu.SubmitOptions;
import org.simsite.modempool.sms.pdu.SubmitRequest;
import org.simsite.modempool.sms.pdu.Validity;

/** The PDUs of an input, and what they read as. */
final class EncodeAnswer {
    private EncodeAnswer() {}

    static JsonObjectBuilder of(JsonObject input) throws MalformedPdu {
        SubmitRequest.Content content = has(input, "data")
                ? new SubmitRequest.Data(input.getString("data"))
                : new SubmitRequest.Text(input.getString("text"));
        int reference = input.getInt("concat_ref", 0);
        JsonArrayBuilder pdus = Json.createArrayBuilder();
        JsonArrayBuilder parts = Json.createArrayBuilder();
        for (EncodedPdu pdu :
                SubmitEncoder.encode(new SubmitRequest(input.getString("to"), content, reference, options(input)))) {
            pdus.add(pdu.hex());
            parts.add(DecodedFields.of(PduDecoder.decode(pdu.hex())).add("tpdu_len", pdu.tpduLength()));
        }
        return Json.createObjectBuilder().add("pdus", pdus).add("parts", parts);
    }

    private static SubmitOptions options(JsonObject input) {
        SubmitOptions options = SubmitOptions.DEFAULT
                .withSmsc(has(input, "smsc") ? input.getString("smsc") : null)
                .withMessageReference(input.getInt("mr", 0))
                .withStatusReport(input.getBoolean("status_report", false))
                .withRejectDuplicates(input.getBoolean("reject_duplicates", false))
                .withWideReference(input.getInt("concat_bits", input.getInt("concat_ref", 0) > 0xFF ? 16 : 8) == 16)
                .withProtocol(new Protocol(input.getInt("pid", 0)))
                .withValidity(validity(input));
        if (has(input, "class")) {
            options = options.withMessageClass(input.getInt("class"));
        }
        return has(input, "ports") ? options.withPorts(ports(input.getJsonObject("ports"))) : options;
    }

    private static Validity validity(JsonObject input) {
        if (has(input, "vp_minutes")) {
            return Validity.Relative.of(Duration.ofMinutes(input.getInt("vp_minutes")));
        }
        if (has(input, "vp_octet")) {
            return new Validity.Relative(input.getInt("vp_octet"));
        }
        if (has(input, "vp_seconds")) {
            return EnhancedValidity.of(Duration.ofSeconds(input.getInt("vp_seconds")));
        }
        return has(input, "vp_absolute")
                ? new Validity.Absolute(OffsetDateTime.parse(input.getString("vp_absolute")))
                : new Validity.Unstated();
    }

    private static Ports ports(JsonObject ports) {
        return new Ports(ports.getInt("dst"), ports.getInt("src"), ports.getInt("bits", 16) == 16);
    }

    private static boolean has(JsonObject input, String name) {
        return input.containsKey(name) && !input.isNull(name);
    }
}
