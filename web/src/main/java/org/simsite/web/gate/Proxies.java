package org.simsite.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.simsite.tenancy.network.Network;

/**
 * What proxies say of the requests they hand on, taken from those we know and from nobody else. Nothing behind this
 * sees any such header: there it would be anybody's word.
 *
 * @param known networks of our proxies
 */
record Proxies(List<Network> known) {
    private static final HttpString FORWARDED = new HttpString("Forwarded");
    private static final HttpString REAL_IP = new HttpString("X-Real-IP");
    private static final HttpString ORIGINAL_HOST = new HttpString("X-Original-Host");
    private static final HttpString PREFIX = new HttpString("X-Forwarded-Prefix");
    private static final HttpString SCHEME = new HttpString("X-Forwarded-Scheme");
    private static final HttpString SSL = new HttpString("X-Forwarded-Ssl");
    private static final List<HttpString> ALL = List.of(
            FORWARDED,
            REAL_IP,
            ORIGINAL_HOST,
            PREFIX,
            SCHEME,
            SSL,
            Headers.X_FORWARDED_FOR,
            Headers.X_FORWARDED_HOST,
            Headers.X_FORWARDED_PORT,
            Headers.X_FORWARDED_PROTO,
            Headers.X_FORWARDED_SERVER);

    /**
     * @param setting networks such as {@code 10.0.0.0/8}, comma between them; empty for none
     * @throws IllegalStateException if one is no network
     */
    static Proxies of(String setting) {
        return new Proxies(Arrays.stream(setting.split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(Proxies::network)
                .toList());
    }

    private static Network network(String text) {
        return Network.parse(text)
                .orElseThrow(() ->
                        new IllegalStateException("simsite.proxies: " + text + " is no network such as 10.0.0.0/8"));
    }

    /** Gives the exchange the address and the Host of whom the proxy speaks for, and takes all such headers away. */
    void settle(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var peer = exchange.getSourceAddress();
        if (peer.getAddress() != null && knows(peer.getAddress())) {
            host(headers).ifPresent(host -> headers.put(Headers.HOST, host));
            client(headers).ifPresent(client -> exchange.setSourceAddress(new InetSocketAddress(client, 0)));
        }
        ALL.forEach(headers::remove);
    }

    /** The nearest proxy's word stands at the end; two hosts in it are as bad as two Host headers. */
    private static Optional<String> host(HeaderMap headers) {
        var hosts = headers.get(Headers.X_FORWARDED_HOST);
        return hosts == null ? Optional.empty() : Optional.of(String.join(",", hosts));
    }

    /** Read from the end, as each proxy adds the address that it sees: the first that is no proxy of ours. */
    private Optional<InetAddress> client(HeaderMap headers) {
        var values = headers.get(Headers.X_FORWARDED_FOR);
        if (values == null) {
            return Optional.empty();
        }
        var hops = List.of(String.join(",", values).split("\\s*,\\s*"));
        Optional<InetAddress> last = Optional.empty();
        for (var hop : hops.reversed()) {
            var address = Network.address(hop);
            if (address.isEmpty()) {
                return last;
            }
            last = address;
            if (!knows(address.get())) {
                return last;
            }
        }
        return last;
    }

    private boolean knows(InetAddress address) {
        return known.stream().anyMatch(network -> network.contains(address));
    }
}
