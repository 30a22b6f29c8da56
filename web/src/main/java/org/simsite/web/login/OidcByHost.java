package org.simsite.web.login;

import java.net.URI;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.Hosts;
import org.simsite.web.bean.Bean;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;

/**
 * Tells Elytron which realm signs people in at the host of a request. It is asked several times for one request, after
 * the gate has let it pass, so its address is that of a registered host.
 */
public class OidcByHost implements OidcClientConfigurationResolver {
    private static final Bean<Hosts> HOSTS = new Bean<>(Hosts.class);
    private static final Bean<RealmClients> CLIENTS = new Bean<>(RealmClients.class);

    @Override
    public OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
        var uri = URI.create(request.getURI());
        var host = HOSTS.get()
                .resolve(HostName.parse(uri.getHost()))
                .orElseThrow(() -> new IllegalStateException("the gate let an unknown host pass"));
        boolean tokensOnly = request.getRelativePath().startsWith("/api/");
        return CLIENTS.get().of(host.realm(), tokensOnly);
    }
}
