package org.simsite.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.web.host.CurrentHost;

/** The door of a customer's site. */
@Named
@RequestScoped
public class SiteWelcomeView {
    @Inject
    Customers customers;

    @Inject
    CurrentHost host;

    private String name;

    /** Whose site it is; its label while her record is on the way. */
    public String getName() {
        var slug = host.get().siteSlug();
        if (name == null) name = customers.findBySite(slug).map(Customer::name).orElse(slug);
        return name;
    }
}
