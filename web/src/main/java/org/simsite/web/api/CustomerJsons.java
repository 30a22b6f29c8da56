package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.party.Customer;
import org.simsite.tenancy.host.Hosts;
import org.simsite.web.api.CustomerJson.EmailJson;
import org.simsite.web.api.CustomerJson.PhoneJson;
import org.simsite.web.api.CustomerJson.SiteJson;
import org.simsite.web.host.CurrentHost;

/** Shows customers with the addresses of their sites on this tenant's domain. */
@ApplicationScoped
class CustomerJsons {
    @Inject
    CurrentHost host;

    @Inject
    Hosts hosts;

    CustomerJson of(Customer customer) {
        return new CustomerJson(
                customer.id(),
                Names.of(customer.kind()),
                customer.name(),
                customer.locale(),
                customer.username(),
                customer.phones().stream()
                        .map(phone -> new PhoneJson(phone.number(), phone.verified()))
                        .toList(),
                customer.emails().stream()
                        .map(email -> new EmailJson(email.address(), email.verified()))
                        .toList(),
                site(customer.siteSlug()),
                customer.keeper().owner(),
                customer.keeper().team(),
                customer.createdAt());
    }

    private @Nullable SiteJson site(@Nullable String slug) {
        if (slug == null) {
            return null;
        }
        var name = hosts.site(slug, host.get().tenantSlug());
        return new SiteJson(slug, name.value(), hosts.url(name) + "/");
    }
}
