package org.simsite.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.Accounts;
import org.simsite.tenancy.identity.NewAccount;
import org.simsite.tenancy.identity.Role;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** What a customer stands on outside our tables: her account in the realm and her site's host. */
@ApplicationScoped
class Footing {
    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Inject
    Accounts accounts;

    CustomerForm form() {
        return new CustomerForm(tenant().locale());
    }

    void openAccount(Customer customer) {
        accounts.create(new NewAccount(
                current.require(),
                customer.username(),
                customer.name(),
                customer.emails().isEmpty()
                        ? null
                        : customer.emails().getFirst().address(),
                customer.phones().isEmpty()
                        ? null
                        : customer.phones().getFirst().number(),
                Locale.forLanguageTag(customer.locale()),
                Role.CUSTOMER,
                customer.id()));
    }

    void closeAccount(String username) {
        accounts.remove(current.require(), username);
    }

    /** @return whether there is another site now */
    boolean moveSite(@Nullable String before, @Nullable String now) {
        if (Objects.equals(before, now)) return false;
        Tenant tenant = tenant();
        if (before != null) hosts.removeSite(tenant.id(), tenant.slug(), before);
        if (now != null) hosts.registerSite(tenant.id(), tenant.slug(), now);
        return now != null;
    }

    private Tenant tenant() {
        return tenants.find(current.require()).orElseThrow();
    }
}
