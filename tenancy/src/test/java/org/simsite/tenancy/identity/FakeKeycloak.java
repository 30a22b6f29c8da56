package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.simsite.tenancy.Moments;
import org.simsite.tenancy.sql.Sql;

/** As much of Keycloak's admin interface as we use, with the answers the real one was seen to give. */
public final class FakeKeycloak implements AutoCloseable {
    public final List<String> calls = new ArrayList<>();
    public final Map<String, JsonObject> realms = new TreeMap<>();
    public final Map<String, JsonObject> users = new LinkedHashMap<>();
    final Map<String, Set<String>> roles = new TreeMap<>();
    final Map<String, String> passwords = new TreeMap<>();
    /** When whoever calls can die. */
    public Moments moments = new Moments();

    int tokens;
    /** What the address of the realms' keys answers. */
    String certs = "{\"keys\":[]}";

    int certsAsked;
    /** Answers everything with this instead, if not zero. */
    public int trouble;
    /** Tokens with a lower number are denied. */
    public int oldestToken;
    /** In trouble after so many more answers, if not negative. */
    int troubleAfter = -1;

    private final Map<String, FakeFlows> flows = new TreeMap<>();
    final FakeEvents events = new FakeEvents();

    private final HttpServer server;

    public FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public RealmDoor door() {
        return new RealmDoor(admin());
    }

    public RealmUsers realmUsers() {
        return new RealmUsers(admin(), new Issuers(url(), "a secret of thirty-two characters"));
    }

    /** A realm with one account. */
    public void realm(String name, String mail) {
        realms.put(
                name,
                Json.createObjectBuilder()
                        .add("realm", name)
                        .add("enabled", true)
                        .build());
        users.put(
                name + "/id-" + mail,
                Json.createObjectBuilder()
                        .add("username", mail)
                        .add("email", mail)
                        .build());
    }

    /** This Keycloak alone. */
    public Clusters clusters(Sql sql) {
        return new Clusters(sql, List.of(cluster("main", 500)));
    }

    public Realms realmMaker() {
        return new Realms(
                admin(),
                new Issuers(url(), "a secret of thirty-two characters"),
                new RealmMail("localhost", 25, "no-reply@simsite.localhost"),
                new CallBack("http://localhost"));
    }

    Cluster cluster(String name, int capacity) {
        return new Cluster(name, url(), "provisioner", "s3 cret&", capacity);
    }

    KeycloakAdmin admin() {
        return admin(Clusters.one(cluster("main", 500)));
    }

    KeycloakAdmin admin(Clusters clusters) {
        return new KeycloakAdmin(clusters, new Wire() {
            @Override
            Answer send(java.net.http.HttpRequest.Builder request) {
                moments.pass();
                Answer answer = super.send(request);
                moments.pass();
                return answer;
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String method = exchange.getRequestMethod();
        if (trouble != 0) answer(exchange, trouble, "trouble");
        else if (path.endsWith("/openid-connect/token")) token(exchange, body);
        else if (path.endsWith("/openid-connect/certs")) certs(exchange);
        else if (path.startsWith("/realms/")) answer(exchange, 200, "{}");
        else if (denied(exchange)) answer(exchange, 403, "{}");
        else admin(exchange, method, path.substring("/admin/realms".length()), body);
    }

    private void token(HttpExchange exchange, String body) throws IOException {
        boolean known = body.equals("grant_type=client_credentials&client_id=provisioner&client_secret=s3+cret%26");
        tokens++;
        if (known) answer(exchange, 200, "{\"access_token\":\"" + tokens + "\",\"expires_in\":60}");
        else answer(exchange, 401, "{\"error\":\"unauthorized_client\"}");
    }

    private void certs(HttpExchange exchange) throws IOException {
        certsAsked++;
        answer(exchange, 200, certs);
    }

    private boolean denied(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        return Integer.parseInt(token) < oldestToken;
    }

    private void admin(HttpExchange exchange, String method, String path, String body) throws IOException {
        calls.add(method + " " + path);
        if (troubleAfter >= 0 && troubleAfter-- == 0) {
            trouble = 503;
            answer(exchange, trouble, "trouble");
            return;
        }
        String[] parts = path.split("/");
        if (parts.length < 2) makeRealm(exchange, body);
        else if (!realms.containsKey(parts[1])) answer(exchange, 404, "{\"error\":\"Realm not found.\"}");
        else if (parts.length == 2 && method.equals("DELETE")) removeRealm(exchange, parts[1]);
        else if (parts.length == 2) realm(exchange, method, parts[1], body);
        else if (parts[2].equals("authentication"))
            reply(exchange, flows(parts[1]).authentication(method, below(parts), body.isEmpty() ? null : json(body)));
        else if (parts[2].equals("events"))
            answer(exchange, 200, events.answer(exchange.getRequestURI().getQuery()));
        else if (parts[2].equals("localization")) texts(exchange, parts, body);
        else if (parts[2].equals("logout-all")) answer(exchange, 200, "{}");
        else if (parts[2].equals("sessions")) answer(exchange, parts[3].equals("gone") ? 404 : 204, "");
        else if (parts[2].equals("clients")) client(exchange, method, parts[1], body);
        else if (path.endsWith("/role-mappings/realm")) grant(exchange, method, parts, body);
        else if (parts[2].equals("roles") && parts[parts.length - 1].equals("users"))
            answer(exchange, 200, usersOf(parts[1]).toString());
        else if (parts[2].equals("roles")) reply(exchange, flows(parts[1]).role(method, below(parts), body));
        else if (parts.length == 3 && method.equals("POST")) makeUser(exchange, parts[1], body);
        else if (parts.length == 3) findUser(exchange, parts[1]);
        else user(exchange, method, parts, body);
    }

    private void makeRealm(HttpExchange exchange, String body) throws IOException {
        JsonObject realm = json(body);
        var whole =
                Json.createObjectBuilder(realm).add("browserFlow", "browser").build();
        boolean made = realms.putIfAbsent(realm.getString("realm"), whole) == null;
        answer(exchange, made ? 201 : 409, "{}");
    }

    /** Every user has every role here. */
    private JsonArray usersOf(String realm) {
        var found = Json.createArrayBuilder();
        users.forEach((key, user) -> {
            if (key.startsWith(realm + "/")) found.add(user);
        });
        return found.build();
    }

    private void removeRealm(HttpExchange exchange, String realm) throws IOException {
        realms.remove(realm);
        users.keySet().removeIf(key -> key.startsWith(realm + "/"));
        answer(exchange, 204, "");
    }

    /** The realm's first client is the one of the pages; what a change does not name stays. */
    private void client(HttpExchange exchange, String method, String realm, String body) throws IOException {
        var client = Json.createObjectBuilder(
                realms.get(realm).getJsonArray("clients").getJsonObject(0));
        if (method.equals("PUT")) json(body).forEach(client::add);
        var after = client.add("id", "web-id").build();
        realms.put(
                realm,
                Json.createObjectBuilder(realms.get(realm))
                        .add("clients", Json.createArrayBuilder().add(after))
                        .build());
        answer(exchange, method.equals("PUT") ? 204 : 200, "[" + after + "]");
    }

    /** What a change does not name stays. */
    private void realm(HttpExchange exchange, String method, String realm, String body) throws IOException {
        var after = Json.createObjectBuilder(realms.get(realm));
        if (method.equals("PUT")) json(body).forEach(after::add);
        realms.put(realm, after.build());
        answer(exchange, method.equals("PUT") ? 204 : 200, realms.get(realm).toString());
    }

    private void texts(HttpExchange exchange, String[] parts, String body) throws IOException {
        flows(parts[1]).texts.put(parts[3], json(body));
        answer(exchange, 204, "");
    }

    FakeFlows flows(String realm) {
        return flows.computeIfAbsent(realm, name -> new FakeFlows());
    }

    private static String[] below(String[] parts) {
        return Arrays.copyOfRange(parts, 2, parts.length);
    }

    private static void reply(HttpExchange exchange, FakeFlows.Reply reply) throws IOException {
        if (!reply.location().isEmpty()) exchange.getResponseHeaders().set("Location", reply.location());
        answer(exchange, reply.status(), reply.body());
    }

    private void makeUser(HttpExchange exchange, String realm, String body) throws IOException {
        JsonObject user = json(body);
        String id = "id-" + user.getString("username");
        JsonObject stored = Json.createObjectBuilder(user).add("id", id).build();
        boolean made = users.putIfAbsent(realm + "/" + id, stored) == null;
        answer(exchange, made ? 201 : 409, "{\"errorMessage\":\"User exists with same username\"}");
    }

    private void findUser(HttpExchange exchange, String realm) throws IOException {
        String username = exchange.getRequestURI().getQuery().replaceFirst(".*username=", "");
        JsonObject user = users.get(realm + "/id-" + username);
        answer(exchange, 200, user == null ? "[]" : "[" + user + "]");
    }

    private void user(HttpExchange exchange, String method, String[] parts, String body) throws IOException {
        String key = parts[1] + "/" + parts[3];
        String what = parts.length > 4 ? parts[4] : "";
        if (what.equals("reset-password")) passwords.put(key, json(body).getString("value"));
        if (what.isEmpty() && method.equals("DELETE")) users.remove(key);
        if (what.isEmpty() && method.equals("PUT")) users.put(key, json(body));
        if (what.equals("credentials") && method.equals("DELETE")) passwords.remove(key);
        if (what.equals("credentials") && method.equals("GET"))
            answer(
                    exchange,
                    200,
                    passwords.containsKey(key)
                            ? "[{\"id\":\"c1\",\"type\":\"password\"},{\"id\":\"c2\",\"type\":\"otp\"}]"
                            : "[]");
        else answer(exchange, 204, "");
    }

    private void grant(HttpExchange exchange, String method, String[] parts, String body) throws IOException {
        var hers = roles.computeIfAbsent(parts[1] + "/" + parts[3], key -> new TreeSet<>());
        if (method.equals("GET")) {
            var all = Json.createArrayBuilder();
            hers.forEach(name -> all.add(Json.createObjectBuilder().add("name", name)));
            answer(exchange, 200, all.build().toString());
            return;
        }
        try (var reader = Json.createReader(new StringReader(body))) {
            for (JsonObject role : reader.readArray().getValuesAs(JsonObject.class)) {
                if (method.equals("POST")) hers.add(role.getString("name"));
                else hers.remove(role.getString("name"));
            }
        }
        answer(exchange, 204, "");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
