package org.simsite.launcher.sim.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.simsite.launcher.sim.modem.Fault;
import org.simsite.launcher.sim.port.ModemPort;

/** {@code /sims} and {@code /faults}: the cards, their modems, and what is to go wrong with them. */
final class ModemsResource {
    private static final int MOST_FAULTS = 10_000;
    private static final int RADIO_CODE = 38;
    private static final int SECONDS = 3;
    private static final int LONGEST_SECONDS = 3_600;

    private final List<ModemPort> ports;

    ModemsResource(List<ModemPort> ports) {
        this.ports = ports;
    }

    Answer sims(HttpExchange exchange) {
        if (!exchange.getRequestMethod().matches("GET|HEAD")) {
            throw new Refused(405, null, "GET only");
        }
        return Answer.json(200, ports.stream().map(ModemsResource::sim).toList());
    }

    Answer faults(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" ->
                Answer.json(200, ports.stream().map(ModemsResource::toCome).toList());
            case "POST" -> order(Body.of(exchange, Set.of("modem", "kind", "count", "code", "seconds", "moment")));
            case "DELETE" -> {
                ports.forEach(port -> port.modem().faults().clear());
                yield Answer.json(200, Map.of());
            }
            default -> throw new Refused(405, null, "GET, POST or DELETE");
        };
    }

    private static Map<String, Object> toCome(ModemPort port) {
        return Map.of(
                "modem", port.modem().name(), "toCome", port.modem().faults().count());
    }

    private Answer order(Body body) {
        ModemPort port = port(body.text("modem"));
        var fault = new Fault(
                named(Fault.Kind.class, "kind", body.text("kind")),
                body.number("count", 1, MOST_FAULTS),
                body.number("code", RADIO_CODE, 999),
                Duration.ofSeconds(body.number("seconds", SECONDS, LONGEST_SECONDS)),
                named(Fault.Moment.class, "moment", body.text("moment", "now")));
        port.suffer(fault);
        return Answer.json(
                202, Map.of("modem", port.modem().name(), "kind", lower(fault.kind()), "count", fault.count()));
    }

    /** By name ({@code modem1}), IMEI or the number of its card. */
    private ModemPort port(String named) {
        return ports.stream()
                .filter(port -> List.of(
                                port.modem().name(),
                                port.modem().imei(),
                                port.modem().card().number())
                        .contains(named))
                .findFirst()
                .orElseThrow(() -> new Refused(422, "modem", "no such modem; see /sims"));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> lower(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        422,
                        field,
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(ModemsResource::lower)
                                        .collect(Collectors.joining(", "))));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> sim(ModemPort port) {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", port.modem().card().number());
        json.put("imsi", port.modem().card().imsi());
        json.put("iccid", port.modem().card().iccid());
        json.put("modem", port.modem().name());
        json.put("imei", port.modem().imei());
        json.put("port", port.link().path().toString());
        json.put("sent", port.modem().network().sent(port.modem().card()));
        json.put("waiting", port.modem().network().waiting(port.modem().card()).count());
        json.put("stored", port.modem().stored());
        return json;
    }
}
