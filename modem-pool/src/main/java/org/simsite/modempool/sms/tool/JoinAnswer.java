package org.simsite.modempool.sms.tool;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.LongText;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.PartAssembler;
import org.simsite.modempool.sms.pdu.PduDecoder;

/** The text of parts. */
final class JoinAnswer {
    private JoinAnswer() {}

    static JsonObjectBuilder ofPdus(JsonObject question) throws MalformedPdu {
        List<Deliver> parts = new ArrayList<>();
        for (JsonString hex : question.getJsonArray("pdus").getValuesAs(JsonString.class)) {
            if (!(PduDecoder.decode(hex.getString()) instanceof Deliver deliver)) {
                throw new IllegalArgumentException("only texts that came in have parts to join");
            }
            parts.add(deliver);
        }
        var assembler = new PartAssembler(parts.getFirst());
        parts.forEach(assembler::add);
        return Json.createObjectBuilder().add("text", assembler.text()).add("complete", assembler.isComplete());
    }

    static JsonObjectBuilder ofUserData(JsonObject question) throws MalformedPdu {
        if (!question.getString("coding").equals("ucs2")) {
            throw new IllegalArgumentException("only UCS-2 is joined octet by octet");
        }
        String hex = question.getJsonArray("parts").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining());
        return Json.createObjectBuilder()
                .add("text", LongText.readUcs2(HexFormat.of().parseHex(hex)));
    }
}
