package org.simsite.web.login;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;

/** A ticket as text: what nodes share must not need our classes to be read. */
final class TicketJson {
    private TicketJson() {}

    static String write(Ticket ticket) {
        var who = ticket.who();
        return Json.createObjectBuilder()
                .add("party", who.party().toString())
                .add("tenant", who.tenantId())
                .add("site", who.site())
                .add("username", who.username())
                .add("name", who.name())
                .add("subject", who.subject())
                .add("sid", who.sid())
                .add("since", who.since().toString())
                .add("challenge", ticket.challenge())
                .add("expires", ticket.expires().toString())
                .build()
                .toString();
    }

    static Ticket read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new Ticket(who(json), json.getString("challenge"), Instant.parse(json.getString("expires")));
        }
    }

    private static SignedIn who(JsonObject json) {
        return new SignedIn(
                UUID.fromString(json.getString("party")),
                json.getString("tenant"),
                json.getString("site"),
                json.getString("username"),
                json.getString("name"),
                json.getString("subject"),
                json.getString("sid"),
                Instant.parse(json.getString("since")));
    }
}
