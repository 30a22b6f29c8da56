package org.simsite.tenancy.identity;

import static org.simsite.tenancy.identity.KeycloakAdmin.part;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;

/**
 * Version 3: whoever has the role {@value #ROLE} is asked for a code of her app, and to set one up if she has none. The
 * flow is Keycloak's own with one part more, which counts only if no second factor was asked for and no passkey used.
 */
record SecondFactorFlow(KeycloakAdmin keycloak) implements RealmChange {
    static final String ROLE = "second-factor";
    static final String FLOW = "simsite browser";

    private static final String PART = "simsite second factor";

    /** What a copy of Keycloak's flow calls its part for those who have a second factor. */
    private static final String ASKED = FLOW + " Browser - Conditional 2FA";

    @Override
    public void apply(String realm) {
        if (keycloak.get("/" + realm).object().getString("browserFlow").equals(FLOW)) return;
        String flows = "/" + realm + "/authentication/flows";
        removeHalf(flows);
        made(keycloak.post(
                "/" + realm + "/roles",
                json(Map.of("name", ROLE, "description", "Is asked for a second factor when signing in"))));
        keycloak.post(flows + "/browser/copy", json(Map.of("newName", FLOW))).require();
        keycloak.post(
                        flows + "/" + part(FLOW + " forms") + "/executions/flow",
                        json(Map.of(
                                "alias", PART,
                                "type", "basic-flow",
                                "provider", "registration-page-form",
                                "description", "A second factor of whoever has to have one")))
                .require();
        fill(realm, flows + "/" + part(PART) + "/executions");
        require(flows + "/" + part(FLOW) + "/executions", PART, "CONDITIONAL");
        keycloak.put("/" + realm, json(Map.of("browserFlow", FLOW))).require();
    }

    /** Of a try that died: the realm does not use it yet, so it can go. */
    private void removeHalf(String flows) {
        for (JsonObject flow : keycloak.get(flows).array().getValuesAs(JsonObject.class))
            if (flow.getString("alias").equals(FLOW))
                keycloak.delete(flows + "/" + flow.getString("id")).require();
    }

    private void fill(String realm, String executions) {
        add(realm, executions, "conditional-user-role", Map.of("condUserRole", ROLE, "negate", "false"));
        add(
                realm,
                executions,
                "conditional-sub-flow-executed",
                Map.of("flow_to_check", ASKED, "check_result", "not-executed"));
        add(
                realm,
                executions,
                "conditional-credential",
                Map.of("credentials", "webauthn-passwordless", "included", "false"));
        add(realm, executions, "auth-otp-form", Map.of());
        for (JsonObject each : keycloak.get(executions).array().getValuesAs(JsonObject.class))
            put(executions, each, "REQUIRED");
    }

    private void add(String realm, String executions, String provider, Map<String, String> config) {
        String at = keycloak.post(executions + "/execution", json(Map.of("provider", provider)))
                .require()
                .location();
        if (config.isEmpty()) return;
        String id = at.substring(at.lastIndexOf('/') + 1);
        String body = Json.createObjectBuilder()
                .add("alias", "simsite " + provider)
                .add("config", Json.createObjectBuilder(Map.copyOf(config)))
                .build()
                .toString();
        keycloak.post("/" + realm + "/authentication/executions/" + id + "/config", body)
                .require();
    }

    private void require(String executions, String name, String requirement) {
        for (JsonObject each : keycloak.get(executions).array().getValuesAs(JsonObject.class))
            if (each.getString("displayName", "").equals(name)) put(executions, each, requirement);
    }

    private void put(String executions, JsonObject execution, String requirement) {
        String changed = Json.createObjectBuilder(execution)
                .add("requirement", requirement)
                .build()
                .toString();
        keycloak.put(executions, changed).require();
    }

    private static void made(Answer answer) {
        if (!answer.exists()) answer.require();
    }

    private static String json(Map<String, String> fields) {
        return Json.createObjectBuilder(Map.copyOf(fields)).build().toString();
    }
}
