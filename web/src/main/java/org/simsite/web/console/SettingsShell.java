package org.simsite.web.console;

import static org.simsite.tenancy.staff.StaffFunction.AUDIT;
import static org.simsite.tenancy.staff.StaffFunction.SETTINGS;
import static org.simsite.tenancy.staff.StaffFunction.STAFF;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.web.rights.May;

/** The pages of the settings that her role lets her see, in the order of their tabs. */
@Named
@RequestScoped
public class SettingsShell {
    /** @param text key of its name; @param function the right to read it is needed */
    public record Tab(String key, String href, String text, StaffFunction function) {}

    private static final List<Tab> TABS = List.of(
            new Tab("general", "/console/settings/general", "general.title", SETTINGS),
            new Tab("brand", "/console/settings/brand", "brand.title", SETTINGS),
            new Tab("staff", "/console/settings/staff", "staff.title", STAFF),
            new Tab("teams", "/console/settings/teams", "teams.title", STAFF),
            new Tab("roles", "/console/settings/roles", "roles.title", STAFF),
            new Tab("texting", "/console/settings/texting", "texting.title", SETTINGS),
            new Tab("usage", "/console/settings/usage", "usage.title", SETTINGS),
            new Tab("access", "/console/settings/access", "access.tab", STAFF),
            new Tab("security", "/console/settings/security", "security.title", SETTINGS),
            new Tab("audit", "/console/settings/audit", "audit.title", AUDIT));

    @Inject
    May may;

    public List<Tab> getTabs() {
        var rights = may.standing().rights();
        return TABS.stream()
                .filter(tab -> rights.allow(tab.function(), Level.READ))
                .toList();
    }
}
