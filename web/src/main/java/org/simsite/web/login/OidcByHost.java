package org.simsite.web.login;

import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.Hosts;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;

/**
 * Tells Elytron which realm signs people in at the host of a request. It is asked several times for one request, after
 * the gate has let it pass, so its address is that of a registered host.
 */
public class OidcByHost implements OidcClientConfigurationResolver {
    @Override
    public OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
        var uri = URI.create(request.getURI());
        var host = CDI.current()
                .select(Hosts.class)
                .get()
                .resolve(HostName.parse(uri.getHost()))
                .orElseThrow(() -> new IllegalStateException("the gate let an unknown host pass"));
        boolean tokensOnly = request.getRelativePath().startsWith("/api/");
        return CDI.current().select(RealmClients.class).get().of(host.realm(), tokensOnly);
    }
}
