package org.simsite.tenancy.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.device.Devices;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.Accounts;
import org.simsite.tenancy.identity.NewAccount;
import org.simsite.tenancy.identity.StaffAccounts;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** The ways in: the account in the realm and the browsers that are signed in. */
@ApplicationScoped
class Doors {
    /** A link in the mail of an invitation. */
    private static final Duration LINK_LIVES = Duration.ofDays(3);

    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Inject
    Accounts accounts;

    @Inject
    StaffAccounts staffAccounts;

    @Inject
    Devices devices;

    /** Makes the account if it is not there, and mails the link. */
    void open(StaffMember her, StaffRole role) {
        Tenant tenant = tenant();
        staffAccounts.forgetRefusals(tenant.id(), her.username());
        accounts.create(new NewAccount(
                tenant.id(),
                her.username(),
                her.name(),
                her.email(),
                null,
                tenant.locale(),
                DefaultRole.realmRole(role.key()),
                null));
        URI console = hosts.url(hosts.tenant(tenant.slug())).resolve("/console");
        staffAccounts.mailLink(tenant.id(), her.username(), console, LINK_LIVES);
    }

    /** Programs have no door of ours: their clients are the realm's. What is refused is refused by their row. */
    void follow(StaffMember before, StaffMember after, StaffRole role) {
        if (before.active() && !after.active()) devices.endAll(after.username());
        if (after.program()) return;
        String tenant = current.require();
        if (before.active() != after.active()) staffAccounts.enable(tenant, after.username(), after.active());
        if (!before.name().equals(after.name())) staffAccounts.rename(tenant, after.username(), after.name());
        if (!before.roleId().equals(after.roleId()))
            staffAccounts.setRole(tenant, after.username(), DefaultRole.realmRole(role.key()));
    }

    private Tenant tenant() {
        return tenants.find(current.require()).orElseThrow();
    }
}
