package org.simsite.web.login;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpContext;
import org.simsite.tenancy.identity.KeycloakPulse;

/**
 * The line on which Elytron speaks with a realm while a request waits. Only so many may wait at once, whatever the
 * realm, so that a Keycloak that hangs leaves threads for everybody else.
 */
@SuppressWarnings("deprecation") // two methods of the base class, which it wants to have
final class RealmLine extends CloseableHttpClient {
    private final CloseableHttpClient wire;
    private final Semaphore places;
    private final String realm;
    private final KeycloakPulse pulse;

    /** @param places of the node, shared by the lines of all realms */
    RealmLine(CloseableHttpClient wire, Semaphore places, String realm, KeycloakPulse pulse) {
        this.wire = wire;
        this.places = places;
        this.realm = realm;
        this.pulse = pulse;
    }

    /** @throws IOException also for an answer that tells of trouble within Keycloak */
    @Override
    protected CloseableHttpResponse doExecute(HttpHost target, HttpRequest request, HttpContext context)
            throws IOException {
        if (!places.tryAcquire()) {
            pulse.failed(realm);
            throw new IOException("too many wait for Keycloak");
        }
        try {
            var answer = wire.execute(target, request, context);
            if (answer.getStatusLine().getStatusCode() < 500) {
                return answer;
            }
            answer.close();
            throw new IOException("Keycloak answered " + answer.getStatusLine());
        } catch (IOException failed) {
            pulse.failed(realm);
            throw failed;
        } finally {
            places.release();
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    @Override
    public HttpParams getParams() {
        return wire.getParams();
    }

    @Override
    public ClientConnectionManager getConnectionManager() {
        return wire.getConnectionManager();
    }
}
