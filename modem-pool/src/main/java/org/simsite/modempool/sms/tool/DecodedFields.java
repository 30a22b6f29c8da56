package org.simsite.modempool.sms.tool;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.simsite.modempool.sms.pdu.Coding;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.EnhancedValidity;
import org.simsite.modempool.sms.pdu.Flags;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.MessageWaiting;
import org.simsite.modempool.sms.pdu.Pdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.Protocol;
import org.simsite.modempool.sms.pdu.StatusReport;
import org.simsite.modempool.sms.pdu.Submit;
import org.simsite.modempool.sms.pdu.TimeStamps;
import org.simsite.modempool.sms.pdu.UserData;
import org.simsite.modempool.sms.pdu.Validity;

/** The fields of a decoded PDU. */
final class DecodedFields {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private DecodedFields() {}

    static JsonObjectBuilder of(JsonObject question) throws MalformedPdu {
        String hex = Inputs.text(question, "pdu").strip();
        boolean centre = Inputs.flag(question, "has_smsc", true);
        Pdu pdu = centre ? PduDecoder.decode(hex) : PduDecoder.decodeTpdu(hex);
        return of(pdu).add("tpdu_len", centre ? PduDecoder.tpduLength(hex) : hex.length() / 2);
    }

    static JsonObjectBuilder of(Pdu pdu) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        if (pdu.smsc() == null) {
            fields.addNull("smsc");
        } else {
            fields.add("smsc", pdu.smsc().text());
        }
        switch (pdu) {
            case Deliver deliver -> add(fields, deliver);
            case Submit submit -> add(fields, submit);
            case StatusReport report -> add(fields, report);
        }
        return fields;
    }

    static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    private static void time(JsonObjectBuilder fields, String name, OffsetDateTime time) {
        if (TimeStamps.isTime(time)) {
            fields.add(name, time(time));
        } else {
            fields.addNull(name);
        }
    }

    private static void add(JsonObjectBuilder fields, Deliver deliver) {
        fields.add("type", "deliver").add("address", deliver.originator().text());
        protocol(fields, deliver.protocol());
        Flags flags = deliver.flags();
        time(fields, "scts", deliver.sentAt());
        fields.add("mms", flags.moreMessages())
                .add("lp", flags.loopPrevention())
                .add("sri", flags.statusReport())
                .add("rp", flags.replyPath());
        add(fields, deliver.data());
    }

    private static void add(JsonObjectBuilder fields, Submit submit) {
        fields.add("type", "submit").add("address", submit.recipient().text());
        fields.add("mr", submit.reference()).add("srr", submit.statusReport());
        protocol(fields, submit.protocol());
        Flags flags = submit.flags();
        fields.add("rd", flags.rejectDuplicates()).add("rp", flags.replyPath());
        validity(submit.validity(), fields);
        add(fields, submit.data());
    }

    private static void add(JsonObjectBuilder fields, StatusReport report) {
        fields.add("type", "status-report").add("address", report.recipient().text());
        fields.add("mr", report.reference()).add("status", report.status());
        fields.add("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
        time(fields, "scts", report.sentAt());
        time(fields, "discharge", report.dischargedAt());
        UserData remark = report.data();
        if (remark != null) {
            add(fields, remark);
        }
    }

    private static void protocol(JsonObjectBuilder fields, Protocol protocol) {
        fields.add("pid", protocol.octet());
        protocol.replaceType().ifPresent(type -> fields.add("replace", type));
    }

    private static void add(JsonObjectBuilder fields, UserData data) {
        fields.add("dcs", data.dataCoding().octet()).add("udl", data.length());
        fields.add("coding", data.coding().label());
        if (data.coding() == Coding.OCTETS) {
            fields.add("data", HexFormat.of().withUpperCase().formatHex(data.octets()));
        } else {
            fields.add("text", data.text());
        }
        data.dataCoding().messageClass().ifPresent(number -> fields.add("class", number));
        fields.add("locking_shift", data.lockingShift()).add("single_shift", data.singleShift());
        header(fields, data);
    }

    private static void header(JsonObjectBuilder fields, UserData data) {
        data.replyAddress().ifPresent(address -> fields.add("reply_address", address.text()));
        data.part()
                .ifPresent(part -> fields.add(
                        "concat",
                        Json.createObjectBuilder()
                                .add("ref", part.reference())
                                .add("bits", part.wide() ? 16 : 8)
                                .add("total", part.total())
                                .add("seq", part.index())));
        data.ports()
                .ifPresent(ports -> fields.add(
                        "ports",
                        Json.createObjectBuilder()
                                .add("dst", ports.destination())
                                .add("src", ports.source())
                                .add("bits", ports.wide() ? 16 : 8)));
        data.messageWaiting().ifPresent(waiting -> fields.add("waiting", waiting(waiting)));
    }

    private static JsonObjectBuilder waiting(MessageWaiting waiting) {
        JsonObjectBuilder fields = Json.createObjectBuilder()
                .add("kind", waiting.kind().name().toLowerCase(Locale.ROOT))
                .add("active", waiting.active())
                .add("store", waiting.store());
        waiting.count().ifPresent(count -> fields.add("count", count));
        return fields;
    }

    private static void validity(Validity validity, JsonObjectBuilder fields) {
        JsonObjectBuilder vp = Json.createObjectBuilder();
        switch (validity) {
            case Validity.Unstated unstated -> {
                return;
            }
            case Validity.Relative relative ->
                vp.add("format", "relative")
                        .add("octet", relative.octet())
                        .add("minutes", relative.period().toMinutes());
            case Validity.Absolute absolute -> vp.add("format", "absolute").add("time", time(absolute.until()));
            case EnhancedValidity enhanced -> {
                vp.add("format", "enhanced").add("octets", enhanced.hex());
                enhanced.period().ifPresent(period -> fields.add("vp_seconds", period.toSeconds()));
            }
        }
        fields.add("vp", vp);
    }
}
