package org.simsite.bench.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.LongFunction;

/**
 * What a load asks for.
 *
 * @param request the request with this number, as it goes over the wire
 * @param status of every answer, or the load fails
 */
record Target(String name, LongFunction<byte[]> request, int status) {
    /** @param token empty for a caller nobody knows */
    static Target get(String name, String host, String path, String token) {
        byte[] request = head("GET", host, path, token, "").getBytes(UTF_8);
        return new Target(name, number -> request, 200);
    }

    /** @param body of the request with this number */
    static Target post(String name, String host, String path, String token, int status, LongFunction<String> body) {
        return new Target(
                name,
                number -> {
                    String json = body.apply(number);
                    String more =
                            "Content-Type: application/json\r\nContent-Length: " + json.getBytes(UTF_8).length + "\r\n";
                    return (head("POST", host, path, token, more) + json).getBytes(UTF_8);
                },
                status);
    }

    private static String head(String method, String host, String path, String token, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + more + "\r\n";
    }
}
