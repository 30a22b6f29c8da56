package org.simsite.launcher.sim.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.simsite.launcher.sim.air.Card;
import org.simsite.launcher.sim.air.HandsetText;
import org.simsite.launcher.sim.air.Network;
import org.simsite.launcher.sim.air.SentText;
import org.simsite.launcher.sim.pdu.Coding;
import org.simsite.launcher.sim.pdu.TextSplitter;

/** {@code /sms}: what handsets send and receive. */
final class SmsResource {
    private static final Predicate<String> SENDER =
            sender -> sender.matches("\\+?[0-9]{3,15}|[A-Za-z][A-Za-z0-9 ]{1,9}[A-Za-z0-9]");

    private final Network network;

    SmsResource(Network network) {
        this.network = network;
    }

    Answer handle(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestMethod()) {
            case "POST" -> send(Body.of(exchange, Set.of("from", "to", "text")));
            case "GET", "HEAD" -> list(Query.of(exchange));
            case "DELETE" -> {
                network.handsets().clear(Query.of(exchange).required("to"));
                yield Answer.json(200, Map.of());
            }
            default -> throw new Refused(405, null, "GET, POST or DELETE");
        };
    }

    private Answer send(Body body) {
        String from = body.text("from");
        if (!SENDER.test(from)) {
            throw new Refused(422, "from", "must be a number such as +8613800138000, or a name of up to 11 letters");
        }
        if (network.card(from).isPresent()) {
            throw new Refused(422, "from", "is a modem's own number");
        }
        String to = body.text("to");
        Card card = network.card(to)
                .orElseThrow(() -> new Refused(422, "to", "no simulated card has this number; see /sims"));
        String text = body.text("text");
        if (TextSplitter.count(text) > TextSplitter.MAX_PARTS) {
            throw new Refused(422, "text", "needs more than " + TextSplitter.MAX_PARTS + " parts");
        }
        return Answer.json(202, sent(network.send(from, card, text)));
    }

    private Answer list(Query query) {
        if (query.values().containsKey("from")) {
            return Answer.json(
                    200,
                    network.handsets().sent(query.required("from")).stream()
                            .map(SmsResource::sent)
                            .toList());
        }
        boolean all = "true".equals(query.values().get("incomplete"));
        return Answer.json(
                200,
                network.handsets().received(query.required("to")).stream()
                        .filter(text -> all || text.missing().isEmpty())
                        .map(SmsResource::received)
                        .toList());
    }

    static Map<String, Object> sent(SentText sent) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", sent.id());
        json.put("from", sent.from());
        json.put("to", sent.to());
        json.put("text", sent.text());
        json.put("at", sent.at());
        json.put("parts", sent.parts());
        json.put("encoding", name(sent.coding()));
        return json;
    }

    static Map<String, Object> received(HandsetText text) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", text.id());
        json.put("from", text.from());
        json.put("to", text.to());
        json.put("text", text.text());
        json.put("at", text.at());
        json.put("parts", text.parts());
        json.put("encoding", name(text.coding()));
        if (!text.missing().isEmpty()) {
            json.put("missing", text.missing());
        }
        return json;
    }

    private static String name(Coding coding) {
        return coding.name().toLowerCase(Locale.ROOT);
    }
}
