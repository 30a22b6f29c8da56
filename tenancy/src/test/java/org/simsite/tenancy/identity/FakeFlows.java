package org.simsite.tenancy.identity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A realm's flows, roles and texts in the fake of Keycloak, with the answers the real one was seen to give. */
final class FakeFlows {
    /** Executions by the flow they are in. */
    final Map<String, Map<String, JsonObject>> flows = new TreeMap<>();

    final Map<String, String> configs = new TreeMap<>();
    final Map<String, Set<String>> composites = new TreeMap<>();
    /** By language. */
    final Map<String, JsonObject> texts = new TreeMap<>();

    final Set<String> roles = new TreeSet<>(List.of("tenant-admin", "manager", "agent", "customer"));
    private int made;

    record Reply(int status, String body, String location) {
        static Reply of(int status) {
            return new Reply(status, "", "");
        }
    }

    /** @param parts of the path below the realm */
    Reply authentication(String method, String[] parts, JsonObject body) {
        if (parts[1].equals("executions")) {
            configs.put(parts[2], body.getJsonObject("config").toString());
            return Reply.of(201);
        }
        if (parts.length == 2) return new Reply(200, list(), "");
        if (parts.length == 3 && method.equals("DELETE")) {
            flows.keySet()
                    .removeIf(name ->
                            name.startsWith(parts[2].substring("id-".length()).replace('_', ' ')));
            flows.remove("simsite second factor");
            return Reply.of(204);
        }
        return switch (parts[parts.length - 1]) {
            case "copy" -> copy(body.getString("newName"));
            case "flow" -> flow(parts[2], body.getString("alias"));
            case "execution" -> execution(parts[2], body.getString("provider"));
            default -> executions(method, parts[2], body);
        };
    }

    private Reply copy(String name) {
        if (flows.containsKey(name)) return Reply.of(409);
        flows.put(name, new LinkedHashMap<>());
        flows.put(name + " forms", new LinkedHashMap<>());
        return Reply.of(201);
    }

    private Reply flow(String parent, String alias) {
        if (!flows.containsKey(parent)) return Reply.of(404);
        if (flows.putIfAbsent(alias, new LinkedHashMap<>()) != null) return Reply.of(409);
        add(flows.get(parent.replaceFirst(" forms$", "")), alias);
        return Reply.of(201);
    }

    private Reply execution(String flow, String provider) {
        String id = add(flows.get(flow), provider);
        return new Reply(201, "", "http://keycloak/executions/" + id);
    }

    private String add(Map<String, JsonObject> executions, String name) {
        String id = "e" + ++made;
        executions.put(
                id,
                Json.createObjectBuilder()
                        .add("id", id)
                        .add("displayName", name)
                        .add("requirement", "DISABLED")
                        .build());
        return id;
    }

    private Reply executions(String method, String flow, JsonObject body) {
        if (method.equals("PUT")) {
            flows.get(flow).put(body.getString("id"), body);
            return Reply.of(204);
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        flows.get(flow).values().forEach(all::add);
        return new Reply(200, all.build().toString(), "");
    }

    private String list() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (String name : new ArrayList<>(flows.keySet()))
            all.add(Json.createObjectBuilder()
                    .add("id", "id-" + name.replace(' ', '_'))
                    .add("alias", name));
        return all.build().toString();
    }

    /** Requirements of a flow's parts by their names. */
    Map<String, String> requirements(String flow) {
        Map<String, String> found = new LinkedHashMap<>();
        flows.get(flow)
                .values()
                .forEach(each -> found.put(each.getString("displayName"), each.getString("requirement")));
        return found;
    }

    Reply role(String method, String[] parts, String body) {
        if (parts.length == 1)
            return Reply.of(roles.add(body.replaceAll(".*\"name\":\"([^\"]+)\".*", "$1")) ? 201 : 409);
        if (!roles.contains(parts[1])) return Reply.of(404);
        if (parts.length == 2) return new Reply(200, "{\"name\":\"" + parts[1] + "\"}", "");
        Set<String> in = composites.computeIfAbsent(parts[1], name -> new TreeSet<>());
        if (method.equals("DELETE")) in.clear();
        else in.add(body);
        return Reply.of(204);
    }
}
