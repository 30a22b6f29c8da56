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
        SubmitRequest.Content content = Inputs.has(input, "data")
                ? new SubmitRequest.Data(Inputs.text(input, "data"))
                : new SubmitRequest.Text(Inputs.text(input, "text"));
        int reference = Inputs.integer(input, "concat_ref", 0);
        var request = new SubmitRequest(Inputs.text(input, "to"), content, reference, options(input));
        JsonArrayBuilder pdus = Json.createArrayBuilder();
        JsonArrayBuilder parts = Json.createArrayBuilder();
        for (EncodedPdu pdu : SubmitEncoder.encode(request)) {
            pdus.add(pdu.hex());
            parts.add(DecodedFields.of(PduDecoder.decode(pdu.hex())).add("tpdu_len", pdu.tpduLength()));
        }
        return Json.createObjectBuilder().add("pdus", pdus).add("parts", parts);
    }

    private static SubmitOptions options(JsonObject input) {
        SubmitOptions options = SubmitOptions.DEFAULT
                .withSmsc(Inputs.has(input, "smsc") ? Inputs.text(input, "smsc") : null)
                .withMessageReference(Inputs.integer(input, "mr", 0))
                .withStatusReport(Inputs.flag(input, "status_report", false))
                .withRejectDuplicates(Inputs.flag(input, "reject_duplicates", false))
                .withReplyPath(Inputs.flag(input, "reply_path", false))
                .withWideReference(Inputs.isWide(input, "concat_bits", Inputs.integer(input, "concat_ref", 0) > 0xFF))
                .withProtocol(new Protocol(Inputs.integer(input, "pid", 0)))
                .withValidity(validity(input));
        if (Inputs.has(input, "class")) {
            options = options.withMessageClass(Inputs.integer(input, "class"));
        }
        return Inputs.has(input, "ports") ? options.withPorts(ports(Inputs.object(input, "ports"))) : options;
    }

    private static Validity validity(JsonObject input) {
        if (Inputs.has(input, "vp_minutes")) {
            return Validity.Relative.of(Duration.ofMinutes(Inputs.integer(input, "vp_minutes")));
        }
        if (Inputs.has(input, "vp_octet")) {
            return new Validity.Relative(Inputs.integer(input, "vp_octet"));
        }
        if (Inputs.has(input, "vp_seconds")) {
            return EnhancedValidity.of(Duration.ofSeconds(Inputs.integer(input, "vp_seconds")));
        }
        return Inputs.has(input, "vp_absolute")
                ? new Validity.Absolute(OffsetDateTime.parse(Inputs.text(input, "vp_absolute")))
                : new Validity.Unstated();
    }

    private static Ports ports(JsonObject ports) {
        return new Ports(
                Inputs.integer(ports, "dst"), Inputs.integer(ports, "src"), Inputs.isWide(ports, "bits", true));
    }
}
