package org.simsite.ear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Heads of requests that name no host, several, or one that is not served; and such as proxies or their forgers add. */
final class HostHeaders {
    private static final String ACME = "acme.simsite.localhost";
    private static final String GOOD = "Host: " + ACME + "\r\n";
    private static final String GET = "GET /console HTTP/1.1\r\n";

    /** What the broken ones must not be by chance: written apart from the parser. */
    private static final Pattern SERVED = Pattern.compile(
            "[ \t]*(?i:((liwei--)?acme\\.|globex\\.|operator\\.)?simsite\\.localhost)\\.?(:\\d{1,5})?[ \t]*");

    /** Without a bare return, which ends a line for the server: {@code whatStandsBehindABareReturnIsNoHost}. */
    private static final List<String> PIECES = List.of(
            ".",
            "..",
            "-",
            "--",
            ":",
            ":0x50",
            ":99999",
            "@",
            "/",
            "//",
            "\\",
            "\t",
            " ",
            "\0",
            ",",
            ";",
            "%2e",
            "%00",
            "xn--",
            "xn--a",
            "_",
            "*",
            "[",
            "]",
            "#",
            "?",
            "evil.example",
            "globex",
            "operator.",
            "\u00ad",
            "\u00ff",
            "\u007f",
            "0x7f",
            "a".repeat(64),
            "http://");

    private final Random random;

    HostHeaders(long seed) {
        random = new Random(seed);
    }

    /** By what is wrong with them. */
    static Map<String, String> refused() {
        var heads = new LinkedHashMap<String, String>();
        heads.put("no Host", GET);
        heads.put("no Host in HTTP/1.0", "GET /console HTTP/1.0\r\n");
        heads.put("an empty one", GET + "Host:\r\n");
        heads.put("two, the same", GET + GOOD + GOOD);
        heads.put("two, another's first", GET + "Host: globex.simsite.localhost\r\n" + GOOD);
        heads.put("two, another's last", GET + GOOD + "hOST: globex.simsite.localhost\r\n");
        heads.put("a list", GET + "Host: acme.simsite.localhost, globex.simsite.localhost\r\n");
        heads.put("folded", GET + "Host: acme.simsite.localhost\r\n globex.simsite.localhost\r\n");
        heads.put("a space before the colon and another", GET + "Host : globex.simsite.localhost\r\n" + GOOD);
        heads.put("a return and another", GET + "Host: acme.simsite.localhost\rHost: globex.simsite.localhost\r\n");
        heads.put("a return inside the name", GET + "Host: acme.\rsimsite.localhost\r\n");
        heads.put("a user name", GET + "Host: acme.simsite.localhost@evil.example\r\n");
        heads.put("a user name before ours", GET + "Host: evil.example@acme.simsite.localhost\r\n");
        heads.put("a path", GET + "Host: acme.simsite.localhost/\r\n");
        heads.put("a scheme", GET + "Host: http://acme.simsite.localhost\r\n");
        heads.put("no port after its colon", GET + "Host: acme.simsite.localhost:\r\n");
        heads.put("a port that is none", GET + "Host: acme.simsite.localhost:65536\r\n");
        heads.put("an address", GET + "Host: 127.0.0.1\r\n");
        heads.put("an address of IPv6", GET + "Host: [::1]\r\n");
        heads.put("unknown", GET + "Host: evil.example\r\n");
        heads.put("ours inside another's", GET + "Host: acme.simsite.localhost.evil.example\r\n");
        heads.put("a label too long", GET + "Host: " + "a".repeat(64) + ".simsite.localhost\r\n");
        heads.put("a name too long", GET + "Host: " + "a.".repeat(130) + ACME + "\r\n");
        heads.put("one of 20,000 letters", GET + "Host: " + "a".repeat(20_000) + "\r\n");
        heads.put("target and Host differ", "GET http://globex.simsite.localhost/console HTTP/1.1\r\n" + GOOD);
        heads.put("a target with a user name", "GET http://acme.simsite.localhost@evil.example/ HTTP/1.1\r\n" + GOOD);
        heads.put("a target without Host", "GET http://acme.simsite.localhost/ HTTP/1.1\r\n");
        heads.put("a target and two Hosts", "GET http://acme.simsite.localhost/ HTTP/1.1\r\n" + GOOD + GOOD);
        heads.put("a form to a foreign host", "POST /console HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n");
        heads.put(
                "a call to a foreign host",
                "GET /api/v1/customers HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer x\r\n");
        return heads;
    }

    /** A head with a Host header broken at random, none of ours any more. */
    String broken() {
        while (true) {
            var host = new StringBuilder(ACME);
            for (int i = random.nextInt(3); i >= 0; i--) host.insert(random.nextInt(host.length() + 1), piece());
            if (!SERVED.matcher(host).matches()) return GET + "Host: " + host + "\r\n";
        }
    }

    private String piece() {
        int any = random.nextInt(256);
        return random.nextBoolean() || any == '\n' || any == '\r'
                ? PIECES.get(random.nextInt(PIECES.size()))
                : String.valueOf((char) any);
    }

    /** Spellings of one served host, with whatever a forger would have believed. */
    static List<String> forged(String path, int port) {
        var heads = new ArrayList<String>();
        for (var host :
                List.of(ACME, "ACME.Simsite.localhost", ACME + ".", ACME + ":" + port, ACME + ":1", ACME + ".:443"))
            for (var word : List.of(
                    "X-Forwarded-Host: evil.example",
                    "X-Forwarded-Host: globex.simsite.localhost",
                    "X-Forwarded-Server: evil.example",
                    "X-Forwarded-Port: 666\r\nX-Forwarded-Proto: gopher",
                    "Forwarded: for=evil.example;host=evil.example;proto=gopher",
                    "X-Original-Host: evil.example",
                    "X-Host: evil.example",
                    "X-HTTP-Host-Override: evil.example",
                    "X-Original-URL: http://evil.example/",
                    "X-Rewrite-URL: http://evil.example/",
                    "X-Forwarded-Prefix: //evil.example",
                    "Origin: http://evil.example",
                    "Referer: http://evil.example/")) {
                heads.add("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + word + "\r\n");
                heads.add("GET http://" + host + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + word + "\r\n");
            }
        return heads;
    }
}
