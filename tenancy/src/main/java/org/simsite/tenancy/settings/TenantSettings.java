package org.simsite.tenancy.settings;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;

/** The current tenant's settings; its administrators change them, its pages read them. */
@TenantService
public class TenantSettings {
    @Inject
    CurrentTenant current;

    @Inject
    SettingsTable table;

    @Inject
    AuditLog audit;

    @Inject
    Event<SettingsChanged> changed;

    protected TenantSettings() {} // CDI

    TenantSettings(SettingsTable table, AuditLog audit, Event<SettingsChanged> changed) {
        this.current = new CurrentTenant();
        this.changed = changed;
        this.table = table;
        this.audit = audit;
    }

    public Settings get() {
        return table.read(current.require());
    }

    /**
     * @param version as it was read
     * @throws InvalidInput naming every bad field
     * @throws Stale if they were changed since
     */
    public Settings change(SettingsDraft draft, long version) {
        Settings wanted = CheckedSettings.of(draft, version);
        Settings before = get();
        if (!table.write(current.require(), wanted)) throw new Stale("the settings");
        Settings after = get();
        if (!before.fields().equals(after.fields())) {
            audit.note(current.require(), Act.change("settings.change", "settings", before.fields(), after.fields()));
            changed.fire(new SettingsChanged(current.require()));
        }
        return after;
    }
}
