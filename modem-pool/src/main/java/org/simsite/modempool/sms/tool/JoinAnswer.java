package org.simsite.modempool.sms.tool;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.simsite.modempool.sms.pdu.Coding;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.LongText;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PartAssembler;
import org.simsite.modempool.sms.pdu.Pdu;
import org.simsite.modempool.sms.pdu.PduDecoder;
import org.simsite.modempool.sms.pdu.StatusReport;
import org.simsite.modempool.sms.pdu.Submit;
import org.simsite.modempool.sms.pdu.UserData;

/** The text of parts. */
final class JoinAnswer {
    private static final OffsetDateTime NO_TIME = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private JoinAnswer() {}

    static JsonObjectBuilder ofPdus(JsonObject question) throws MalformedPdu {
        List<JsonString> pdus = question.getJsonArray("pdus").getValuesAs(JsonString.class);
        boolean centre = Inputs.flag(question, "has_smsc", true);
        List<Deliver> parts = new ArrayList<>();
        for (JsonString pdu : pdus) {
            String hex = pdu.getString().strip();
            parts.add(received(centre ? PduDecoder.decode(hex) : PduDecoder.decodeTpdu(hex)));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no PDUs to join");
        }
        JsonObjectBuilder answer = Json.createObjectBuilder();
        UserData first = parts.getFirst().data();
        boolean isText = first.coding() != Coding.OCTETS;
        if (parts.size() == 1 && first.part().isEmpty()) {
            return (isText ? answer.add("text", first.text()) : answer.add("data", hex(first.octets())))
                    .add("complete", true);
        }
        PartAssembler joined = join(parts);
        return (isText ? answer.add("text", joined.text()) : answer.add("data", hex(joined.octets())))
                .add("complete", joined.isComplete());
    }

    /** In the words of the vectors where they are none of one text. */
    private static PartAssembler join(List<Deliver> parts) {
        if (parts.getFirst().data().part().isEmpty()) {
            throw new IllegalArgumentException("not of one message");
        }
        var assembler = new PartAssembler(parts.getFirst());
        for (Deliver part : parts) {
            if (!assembler.fits(part)) {
                throw new IllegalArgumentException("not of one message");
            }
            assembler.add(part);
        }
        return assembler;
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().withUpperCase().formatHex(octets);
    }

    /** What is to go out is joined as its receiver would. */
    private static Deliver received(Pdu pdu) {
        return switch (pdu) {
            case Deliver deliver -> deliver;
            case Submit submit ->
                new Deliver(
                        submit.smsc(), submit.recipient(), NO_TIME, submit.protocol(), submit.flags(), submit.data());
            case StatusReport report -> throw new IllegalArgumentException("a report has no text to join");
        };
    }

    static JsonObjectBuilder ofUserData(JsonObject question) throws MalformedPdu {
        if (!Inputs.text(question, "coding").equals("ucs2")) {
            throw new IllegalArgumentException("only UCS-2 is joined octet by octet");
        }
        String hex = question.getJsonArray("parts").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining());
        return Json.createObjectBuilder()
                .add("text", LongText.readUcs2(HexFormat.of().parseHex(hex)));
    }
}
