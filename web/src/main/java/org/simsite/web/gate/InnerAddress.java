package org.simsite.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.CallBack;
import org.simsite.web.bean.Bean;

/**
 * Keycloak may know this node by an address of the inner network, which is no host of ours. One path, where a token
 * proves who asks, is answered there as on the operator's host; any other is refused as before.
 */
final class InnerAddress {
    private static final Bean<CallBack> CALL_BACK = new Bean<>(CallBack.class);

    private InnerAddress() {}

    static void readdress(HttpServerExchange exchange, Hosts hosts) {
        if (exchange.getRelativePath().equals(CallBack.LOGOUT) && isInner(exchange)) {
            exchange.getRequestHeaders()
                    .put(Headers.HOST, hosts.url(hosts.operator()).getRawAuthority());
        }
    }

    private static boolean isInner(HttpServerExchange exchange) {
        var host = exchange.getRequestHeaders().get(Headers.HOST);
        var inner = CALL_BACK.get().authority();
        return host != null
                && host.size() == 1
                && inner.filter(host.getFirst()::equals).isPresent();
    }
}
