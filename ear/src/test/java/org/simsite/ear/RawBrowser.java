package org.simsite.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.simsite.launcher.place.Port;

/**
 * A browser without pictures: keeps cookies by host and does as it is told, so that a test can send what no browser
 * would. Every host of ours is this machine, at the port of the node it is told to use.
 */
final class RawBrowser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    final Map<String, Map<String, String>> cookies = new HashMap<>();
    private int port = EmbeddedSystem.get().settings().ports().of(Port.WEB);

    /** From now on another node answers. */
    RawBrowser at(int nodePort) {
        port = nodePort;
        return this;
    }

    HttpResponse<String> get(String url, String... headers) throws IOException {
        return send("GET", URI.create(url), "", headers);
    }

    HttpResponse<String> post(String url, String form, String... headers) throws IOException {
        return send("POST", URI.create(url), form, headers);
    }

    /** Goes where it is sent, as long as it is sent. */
    HttpResponse<String> follow(String url) throws IOException {
        var at = URI.create(url);
        var answer = send("GET", at, "");
        for (int i = 0; i < 15 && answer.statusCode() / 100 == 3; i++) {
            at = at.resolve(location(answer));
            answer = send("GET", at, "");
        }
        return answer;
    }

    /** Signs in at Keycloak on the way to a page of ours. */
    HttpResponse<String> signIn(DemoPeople.Person person) throws IOException {
        return follow(callback(person, person.url()));
    }

    /** The address to which Keycloak sends her back, with code and state, not yet gone to. */
    String callback(DemoPeople.Person person, String url) throws IOException {
        var page = follow(url);
        Matcher form = FORM.matcher(page.body());
        if (!form.find())
            throw new IllegalStateException("no sign-in form at " + page.uri() + ": " + page.statusCode());
        var answer = post(
                form.group(1).replace("&amp;", "&"),
                "username=" + encode(person.username()) + "&password=" + encode(person.password()));
        return location(answer);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " leads nowhere: " + answer.uri()));
    }

    Map<String, String> jar(String authority) {
        return cookies.computeIfAbsent(authority, host -> new TreeMap<>());
    }

    /** @throws IOException if the node does not answer */
    HttpResponse<String> send(String method, URI url, String form, String... headers) throws IOException {
        var authority = url.getRawAuthority();
        boolean isOurs = url.getHost() != null && url.getHost().endsWith("simsite.localhost");
        var path = (url.getRawPath().isEmpty() ? "/" : url.getRawPath())
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        var request = HttpRequest.newBuilder(URI.create("http://" + (isOurs ? "127.0.0.1:" + port : authority) + path))
                .timeout(Duration.ofSeconds(60))
                .setHeader("Host", authority)
                .setHeader("Accept", "text/html")
                .setHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) RawBrowser/1 Firefox/130.0");
        if (!jar(authority).isEmpty()) request.setHeader("Cookie", header(jar(authority)));
        if (method.equals("POST")) request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        var answer = exchange(
                request.method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form, UTF_8))
                        .build());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(authority, cookie));
        return answer;
    }

    private static HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofString(UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String authority, String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        boolean isGone = cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0") || pair[1].isEmpty();
        if (isGone) jar(authority).remove(pair[0]);
        else jar(authority).put(pair[0], pair[1]);
    }

    private static String header(Map<String, String> jar) {
        return jar.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Each name with its value, of one host. */
    List<String> pairs(String authority) {
        return jar(authority).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList();
    }
}
