package org.simsite.web.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.simsite.tenancy.host.ServedHost;

/** The host that this request came to, as the gate resolved it. */
@Named("currentHost")
@RequestScoped
public class CurrentHost {
    private static final String ATTRIBUTE = ServedHost.class.getName();

    @Inject
    HttpServletRequest request;

    /** @throws IllegalStateException outside a request that passed the gate */
    public ServedHost get() {
        return of(request);
    }

    /** For what must do even for a host that is not served, such as an error page. */
    public Optional<ServedHost> find() {
        return Optional.ofNullable((ServedHost) request.getAttribute(ATTRIBUTE));
    }

    /** For filters and servlets, which have the request at hand. */
    public static ServedHost of(ServletRequest request) {
        var host = (ServedHost) request.getAttribute(ATTRIBUTE);
        if (host == null) {
            throw new IllegalStateException("no host: the request did not pass the gate");
        }
        return host;
    }

    /** For the gate alone. */
    public static void attach(ServletRequest request, ServedHost host) {
        request.setAttribute(ATTRIBUTE, host);
    }
}
