package org.simsite.web.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.security.api.AuthenticationMode;
import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.impl.SecurityContextImpl;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.Deployment;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.login.KnownTokens;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

class TokenHandlerTest {
    private static final String API = "/api/v1/customers";
    private static final String TOKEN = part("{\"alg\":\"RS256\",\"kid\":\"k1\"}") + "." + part("{}") + ".c2ln";

    private final KnownTokens tokens = new KnownTokens((realm, kid) -> true, Clock.systemUTC());
    private final Account she = account();

    @Test
    void aTokenIsJudgedOnceInItsRealm() throws Exception {
        assertThat(known(call("acme-1", API, TOKEN), true)).as("the first time").isNull();
        assertThat(known(call("acme-1", API, TOKEN), true)).isSameAs(she);
        assertThat(known(call("globex-1", API, TOKEN), true)).isNull();
    }

    @Test
    void nobodyIsKnownWhereNobodyHasToSayWhoSheIs() throws Exception {
        known(call("acme-1", API, TOKEN), true);
        assertThat(known(call("acme-1", "/api/v1/host", TOKEN), false)).isNull();
    }

    @Test
    void aTokenIsNoneOnAPage() throws Exception {
        known(call("acme-1", API, TOKEN), true);
        assertThat(known(call("acme-1", "/console/", TOKEN), true)).isNull();
        assertThat(known(call("acme-1", API, null), true)).isNull();
    }

    /** Who is known when the next handler begins, which then finds the token good, as Elytron would. */
    private @Nullable Account known(HttpServerExchange call, boolean required) throws Exception {
        var security = new SecurityContextImpl(call, AuthenticationMode.CONSTRAINT_DRIVEN, new Nobody());
        if (required) {
            security.setAuthenticationRequired();
        }
        call.setSecurityContext(security);
        var before = new Account[1];
        new TokenHandler(
                        next -> {
                            before[0] = security.getAuthenticatedAccount();
                            security.authenticationComplete(she, "OIDC", false);
                        },
                        () -> tokens)
                .handleRequest(call);
        return before[0];
    }

    private static HttpServerExchange call(String realm, String path, @Nullable String token) {
        var call = new HttpServerExchange(null);
        call.setRelativePath(path);
        if (token != null) {
            call.getRequestHeaders().put(Headers.AUTHORIZATION, "Bearer " + token);
        }
        var servlet = new ServletRequestContext(answering(Deployment.class, null), null, null, null);
        servlet.setServletRequest(answering(HttpServletRequest.class, host(realm)));
        call.putAttachment(ServletRequestContext.ATTACHMENT_KEY, servlet);
        return call;
    }

    /** Of an interface, of which the handler asks one thing. */
    private static <T> T answering(Class<T> type, @Nullable Object answer) {
        return type.cast(Proxy.newProxyInstance(
                TokenHandlerTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, asked, args) -> asked.getReturnType().isInstance(answer) ? answer : null));
    }

    private static ServedHost host(String realm) {
        var name = HostName.parse("acme.simsite.localhost");
        return new ServedHost(name, HostKind.TENANT, realm, "acme", null, realm, false);
    }

    private static Account account() {
        var claims = new JwtClaims();
        claims.setExpirationTimeMinutesInTheFuture(5);
        Principal principal =
                new OidcPrincipal<>("she", new OidcSecurityContext(TOKEN, new AccessToken(claims), null, null));
        return new Account() {
            @Override
            public Principal getPrincipal() {
                return principal;
            }

            @Override
            public Set<String> getRoles() {
                return Set.of();
            }
        };
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static final class Nobody implements IdentityManager {
        @Override
        public @Nullable Account verify(Account account) {
            return null;
        }

        @Override
        public @Nullable Account verify(String id, Credential credential) {
            return null;
        }

        @Override
        public @Nullable Account verify(Credential credential) {
            return null;
        }
    }
}
