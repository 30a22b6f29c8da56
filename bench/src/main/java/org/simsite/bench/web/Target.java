package org.simsite.bench.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What a load asks for.
 *
 * @param request the request with this number, as it goes over the wire
 * @param status of every answer, or the load fails; {@link #ANY} for whatever comes
 * @param before is done before each load
 */
record Target(String name, LongFunction<byte[]> request, int status, Runnable before) {
    /** The status of a target that may be answered in any way. */
    static final int ANY = 0;

    /** A prime, so that each host has its turn. */
    private static final long STRIDE = 7919;

    Target(String name, LongFunction<byte[]> request, int status) {
        this(name, request, status, () -> {});
    }

    Target after(Runnable prepared) {
        return new Target(name, request, status, () -> {
            prepared.run();
            before.run();
        });
    }

    Target named(String other) {
        return new Target(other, request, status, before);
    }

    /** For a caller nobody knows. */
    static Target get(String name, String host, String path) {
        byte[] request = head("GET", host, path, "", "").getBytes(UTF_8);
        return new Target(name, number -> request, 200);
    }

    /** @param token asked for anew before each load, for it is good for some minutes only */
    static Target get(String name, String host, String path, Supplier<String> token) {
        var request = new AtomicReference<>(new byte[0]);
        Runnable before =
                () -> request.set(head("GET", host, path, token.get(), "").getBytes(UTF_8));
        return new Target(name, number -> requireNonNull(request.get()), 200, before);
    }

    /** The same of one host after the other, in no order that a cache could profit from. */
    static Target spread(String name, List<String> hosts, String path) {
        List<byte[]> requests = hosts.stream()
                .map(host -> head("GET", host, path, "", "").getBytes(UTF_8))
                .toList();
        return new Target(name, number -> requests.get((int) (number * STRIDE % requests.size())), 200);
    }

    /**
     * @param token as for {@link #get(String, String, String, Supplier)}
     * @param body of the request with this number
     */
    static Target post(
            String name, String host, String path, Supplier<String> token, int status, LongFunction<String> body) {
        var known = new AtomicReference<>("");
        return new Target(
                name,
                number -> {
                    String json = body.apply(number);
                    String more =
                            "Content-Type: application/json\r\nContent-Length: " + json.getBytes(UTF_8).length + "\r\n";
                    return (head("POST", host, path, requireNonNull(known.get()), more) + json).getBytes(UTF_8);
                },
                status,
                () -> known.set(token.get()));
    }

    /** One that is new with each request. */
    static Target product(String host, Supplier<String> token) {
        return post(
                "a product made and committed, by a token",
                host,
                "/api/v1/products",
                token,
                201,
                number -> "{\"number\":\"B" + number
                        + "\",\"name\":\"Tea\",\"price\":{\"amount\":\"12.50\",\"currency\":\"CNY\"},\"description\":\"\",\"stock\":1}");
    }

    private static String head(String method, String host, String path, String token, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + more + "\r\n";
    }
}
