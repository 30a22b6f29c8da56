package org.simsite.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.host.MalformedHost;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.host.CurrentHost;

/**
 * The tenant's host hands a signed-in customer over to her site: {@code /handover/<site host>/<challenge>}. Only a
 * registered site of this tenant gets a ticket, and only for the customer whose site it is.
 */
@WebServlet("/handover/*")
public class HandoverServlet extends HttpServlet {
    @Inject
    Hosts hosts;

    @Inject
    Customers customers;

    @Inject
    Tickets tickets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1);
        var site = path.length == 3 ? site(path[1], CurrentHost.of(request)) : Optional.<ServedHost>empty();
        if (site.isEmpty() || !path[2].matches("[A-Za-z0-9_-]{43}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var who = owner(site.get(), new User(request));
        if (who.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var ticket = tickets.issue(who.get(), path[2]);
        response.sendRedirect(hosts.url(site.get().name()) + "/signin/return?ticket=" + ticket);
    }

    private Optional<ServedHost> site(String name, ServedHost tenant) {
        try {
            return hosts.resolve(HostName.parse(name))
                    .filter(host -> host.kind() == HostKind.SITE)
                    .filter(host -> tenant.tenantId().equals(host.tenantId())
                            && host.home().equals(tenant.name()));
        } catch (MalformedHost malformed) {
            return Optional.empty();
        }
    }

    /** Her token names a party, and that party has this site. */
    private Optional<SignedIn> owner(ServedHost site, User user) {
        return customers
                .findBySite(site.siteSlug())
                .filter(customer ->
                        user.claim("party").equals(Optional.of(customer.id().toString())))
                .map(customer -> signedIn(customer, site, user));
    }

    private static SignedIn signedIn(Customer customer, ServedHost site, User user) {
        return new SignedIn(
                customer.id(),
                site.tenantId(),
                site.name().value(),
                customer.username(),
                customer.name(),
                user.claim("sub").orElse(""),
                user.claim("sid").orElse(""),
                Instant.now());
    }
}
