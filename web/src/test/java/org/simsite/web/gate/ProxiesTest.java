package org.simsite.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private final Proxies proxies = Proxies.of("10.0.0.0/8, 2001:db8::/32,192.0.2.7");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # peer,        forwarded for,                   host taken,    address taken
            10.1.2.3,      203.0.113.9,                     shop.example,  203.0.113.9
            192.0.2.7,     203.0.113.9,                     shop.example,  203.0.113.9
            2001:db8::1,   2001:db9::9,                     shop.example,  2001:db9:0:0:0:0:0:9
            10.1.2.3,      '198.51.100.1, 203.0.113.9',     shop.example,  203.0.113.9
            10.1.2.3,      '203.0.113.9, 10.9.9.9',         shop.example,  203.0.113.9
            10.1.2.3,      'evil.example, 203.0.113.9',     shop.example,  203.0.113.9
            10.1.2.3,      'x',                             shop.example,  10.1.2.3
            10.1.2.3,      -,                               shop.example,  10.1.2.3
            192.0.2.8,     203.0.113.9,                     acme.example,  192.0.2.8
            203.0.113.1,   127.0.0.1,                       acme.example,  203.0.113.1
            2001:db9::1,   10.0.0.1,                        acme.example,  2001:db9:0:0:0:0:0:1
            """)
    void aProxyWeKnowIsBelievedAndNobodyElse(String peer, String chain, String host, String address) {
        var exchange = from(peer);
        put(exchange, "X-Forwarded-Host", "shop.example");
        if (chain != null) put(exchange, "X-Forwarded-For", chain);
        proxies.settle(exchange);
        assertThat(exchange.getRequestHeaders().getFirst("Host")).isEqualTo(host);
        assertThat(exchange.getSourceAddress().getAddress().getHostAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "203.0.113.1"})
    void nothingBehindTheGateSeesSuchAHeader(String peer) {
        var exchange = from(peer);
        for (var name : new String[] {
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Server",
            "X-Real-IP",
            "X-Original-Host"
        }) put(exchange, name, "evil.example");
        proxies.settle(exchange);
        assertThat(exchange.getRequestHeaders().getHeaderNames()).containsExactly(new HttpString("Host"));
    }

    @Test
    void twoHostsFromAProxyAreNoHost() {
        var exchange = from("10.1.2.3");
        put(exchange, "X-Forwarded-Host", "shop.example");
        put(exchange, "X-Forwarded-Host", "evil.example");
        proxies.settle(exchange);
        assertThat(exchange.getRequestHeaders().getFirst("Host")).contains(",");
    }

    @Test
    void withoutASettingNobodyIsBelieved() {
        var exchange = from("127.0.0.1");
        put(exchange, "X-Forwarded-Host", "shop.example");
        Proxies.of("").settle(exchange);
        assertThat(exchange.getRequestHeaders().getFirst("Host")).isEqualTo("acme.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "proxy.example", "10.0.0.0/x", "10.0.0.0/-1", "::/129"})
    void aSettingThatIsNoNetworkStopsTheStart(String setting) {
        assertThatThrownBy(() -> Proxies.of(setting))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting);
    }

    private static HttpServerExchange from(String peer) {
        var exchange = new HttpServerExchange(null);
        try {
            exchange.setSourceAddress(new InetSocketAddress(InetAddress.getByName(peer), 4711));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
        put(exchange, "Host", "acme.example");
        return exchange;
    }

    private static void put(HttpServerExchange exchange, String name, String value) {
        exchange.getRequestHeaders().add(new HttpString(name), value);
    }
}
