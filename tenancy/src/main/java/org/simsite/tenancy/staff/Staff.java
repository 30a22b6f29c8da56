package org.simsite.tenancy.staff;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.identity.Role;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.Fields;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;

/** The staff of the current tenant. What changes here holds at once on every node, and in Keycloak as soon as it can be reached. */
@TenantService
public class Staff {
    private static final int NAME_MAX = 100;

    @Inject
    StaffTable table;

    @Inject
    Roles roles;

    @Inject
    TeamTable teams;

    @Inject
    Doors doors;

    @Inject
    Administrators administrators;

    @Inject
    CurrentTenant tenant;

    @Inject
    AuditLog audit;

    /** In the order in which they came; from behind the one named, or from the first. */
    public List<StaffMember> page(@Nullable UUID after, int limit) {
        return table.page(after == null ? new UUID(0, 0) : after, limit);
    }

    public Optional<StaffMember> find(UUID id) {
        return table.find(id);
    }

    /**
     * Makes her an account and mails her a link to choose a password.
     *
     * @throws InvalidInput naming each bad field
     * @throws Conflict if someone of the staff has the address
     */
    public StaffMember invite(StaffDraft typed) {
        var fields = new Fields();
        String name = fields.name("name", typed.name(), NAME_MAX);
        String email = fields.email("email", typed.email());
        StaffRole role = role(fields, typed.roleId());
        team(fields, typed.teamId());
        fields.check();
        UUID id = table.add(
                        tenant.require(),
                        email,
                        name,
                        email,
                        Objects.requireNonNull(role).id())
                .orElseThrow(() -> new Conflict("email", "staffTaken"));
        StaffMember made = require(id);
        if (typed.teamId() != null) made = store(with(made, name, role.id(), typed.teamId(), true), made.version());
        doors.open(made, role);
        audit.note(Act.change("staff.invite", email, Map.of(), fields(made)));
        return made;
    }

    /** Mails her another link, such as when the first is too old. */
    public void inviteAgain(UUID id) {
        StaffMember her = require(id);
        if (!her.active() || her.email() == null) throw new Conflict("", "notInvitable");
        doors.open(her, roles.find(her.roleId()).orElseThrow());
        audit.note(Act.of("staff.invite.again", her.username()));
    }

    /**
     * Whoever is let go is out at once, on every device and with every token.
     *
     * @throws NoSuchElementException if the tenant has no such member of staff
     * @throws Stale if she was changed since
     * @throws Conflict if nobody would be left who can administer the staff
     */
    public StaffMember change(UUID id, StaffChange change, long version) {
        StaffMember before = require(id);
        StaffMember wanted = checked(before, change);
        boolean administered = administrators.isOne(before);
        StaffMember after = store(wanted, version);
        if (administered) administrators.requireOne(after.active() ? "roleId" : "active");
        doors.follow(before, after, roles.find(after.roleId()).orElseThrow());
        audit.note(Act.change("staff.change", after.username(), fields(before), fields(after)));
        return after;
    }

    /** Someone whom the realm calls staff and whom we do not know: there since before there was a list, or made in Keycloak. */
    public void adopt(String username, String name, @Nullable String email, Role realmRole) {
        StaffRole role = roles.startingWith(realmRole);
        table.add(tenant.require(), username, name, email, role.id()).ifPresent(id -> {
            table.join(id);
            audit.note(Act.change("staff.adopt", username, Map.of(), Map.of("role", role.name())));
        });
    }

    /** She came in for the first time. */
    public void join(UUID id) {
        table.join(id);
    }

    private StaffMember checked(StaffMember her, StaffChange change) {
        var fields = new Fields();
        String name = change.name() == null ? her.name() : fields.name("name", change.name(), NAME_MAX);
        UUID roleId = change.roleId() == null ? her.roleId() : change.roleId();
        UUID teamId = change.teamId() == null ? her.teamId() : change.teamId().orElse(null);
        role(fields, roleId);
        team(fields, teamId);
        fields.check();
        return with(her, name, roleId, teamId, change.active() == null ? her.active() : change.active());
    }

    private @Nullable StaffRole role(Fields fields, @Nullable UUID id) {
        Optional<StaffRole> role = id == null ? Optional.empty() : roles.find(id);
        fields.require(role.isPresent(), "roleId", id == null ? "required" : "unknown");
        return role.orElse(null);
    }

    private void team(Fields fields, @Nullable UUID id) {
        fields.require(id == null || teams.find(id).isPresent(), "teamId", "unknown");
    }

    private StaffMember store(StaffMember wanted, long version) {
        if (!table.change(wanted, version)) throw new Stale("member of staff " + wanted.id());
        return require(wanted.id());
    }

    private StaffMember require(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no member of staff " + id));
    }

    private static StaffMember with(StaffMember her, String name, UUID role, @Nullable UUID team, boolean active) {
        return new StaffMember(
                her.id(),
                her.version(),
                her.username(),
                name,
                her.email(),
                role,
                her.role(),
                team,
                her.team(),
                her.heads(),
                active,
                her.program(),
                her.joined(),
                her.account());
    }

    private static Map<String, Object> fields(StaffMember her) {
        var fields = new TreeMap<String, Object>();
        fields.put("name", her.name());
        fields.put("role", her.role());
        fields.put("team", Objects.requireNonNullElse(her.team(), ""));
        fields.put("active", her.active());
        return fields;
    }
}
