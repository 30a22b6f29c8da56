package org.simsite.tenancy.staff;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.identity.Role;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.Stale;
import org.simsite.tenancy.signup.TenantReady;
import org.simsite.tenancy.sql.SqlFailure;
import org.simsite.tenancy.tenant.Tenants;

/** The roles of the current tenant. A change holds with the next request of whoever has the role. */
@TenantService
public class Roles {
    @Inject
    RoleTable table;

    @Inject
    CurrentTenant tenant;

    @Inject
    Tenants tenants;

    @Inject
    Administrators administrators;

    @Inject
    AuditLog audit;

    void tenantReady(@Observes TenantReady ready) {
        ensure();
    }

    /** A tenant from before there were roles gets them at sight; done before: nothing happens. */
    void ensure() {
        if (table.findByKey(DefaultRole.ADMINISTRATOR.key()).isPresent()) return;
        Locale locale = tenants.find(tenant.require()).orElseThrow().locale();
        for (DefaultRole role : DefaultRole.values())
            table.add(tenant.require(), role.key(), new RoleDraft(role.name(locale), role.reach, role.rights.levels()));
    }

    /** The role that someone starts with who has this one in the realm. */
    StaffRole startingWith(Role realmRole) {
        ensure();
        return table.findByKey(DefaultRole.of(realmRole).key()).orElseThrow();
    }

    /** All, those that every tenant starts with first. */
    public List<StaffRole> list() {
        ensure();
        return table.list();
    }

    public Optional<StaffRole> find(UUID id) {
        return table.find(id);
    }

    /** @throws Conflict if there is one of this name */
    public StaffRole create(RoleDraft typed) {
        RoleDraft role = typed.checked();
        UUID id = named(() -> table.add(tenant.require(), null, role)).orElseThrow();
        StaffRole made = require(id);
        audit.note(Act.change("role.create", made.name(), Map.of(), fields(made)));
        return made;
    }

    /**
     * @throws NoSuchElementException if the tenant has no such role
     * @throws Stale if it was changed since
     * @throws Conflict for the administrators' role, and if nobody would be left who can administer the staff
     */
    public StaffRole change(UUID id, RoleDraft typed, long version) {
        StaffRole before = require(id);
        if (before.fixed()) throw new Conflict("rights", "roleFixed");
        RoleDraft role = typed.over(before).checked();
        if (!named(() -> table.change(tenant.require(), id, role, version))) throw new Stale("role " + id);
        StaffRole after = require(id);
        if (administers(before) && !administers(after)) administrators.requireOne("rights");
        audit.note(Act.change("role.change", after.name(), fields(before), fields(after)));
        return after;
    }

    /** Who has such a role is one of those of whom one must be left. */
    private static boolean administers(StaffRole role) {
        return role.rights().allow(StaffFunction.STAFF, Level.WRITE);
    }

    private StaffRole require(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no role " + id));
    }

    private static <T> T named(java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (SqlFailure e) {
            if (e.duplicate()) throw new Conflict("name", "taken");
            throw e;
        }
    }

    private static Map<String, Object> fields(StaffRole role) {
        var fields = new TreeMap<String, Object>();
        role.rights().levels().forEach((function, level) -> fields.put(function.name(), level));
        fields.put("name", role.name());
        fields.put("dataRight", role.reach());
        return fields;
    }
}
