package org.simsite.tenancy.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8",
        "10.1.2.3/8, 10.0.0.0/8",
        "203.0.113.9, 203.0.113.9/32",
        "203.0.113.129/25, 203.0.113.128/25",
        "0.0.0.0/0, 0.0.0.0/0",
        "255.255.255.255/32, 255.255.255.255/32",
        "2001:db8::1/32, 2001:db8:0:0:0:0:0:0/32",
        "::ffff:203.0.113.9, 203.0.113.9/32",
        "::/0, 0:0:0:0:0:0:0:0/0"
    })
    void aNetworkIsWrittenInOneWay(String typed, String written) {
        Network network = Network.parse(typed).orElseThrow();
        assertThat(network).hasToString(written);
        assertThat(Network.parse(written)).contains(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "::/129",
                "office.example",
                "10.0.0.0/8/8",
                "1e1.0.0.0",
                "10.0.0.0 /8",
                "fe80::1%eth0",
                "999.1.1.1"
            })
    void whatIsNoneIsRefused(String typed) {
        assertThat(Network.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "203.0.113.128/25, 203.0.113.127, false",
        "203.0.113.128/25, 203.0.113.255, true",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::9, true",
        "2001:db8::/32, 2001:db9::9, false",
        "::/0, 203.0.113.9, false"
    })
    void anAddressIsInItByTheNetworksBits(String network, String address, boolean within) {
        assertThat(Network.parse(network).orElseThrow().contains(InetAddress.ofLiteral(address)))
                .isEqualTo(within);
    }
}
