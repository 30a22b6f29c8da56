package org.simsite.tenancy.staff;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.Fields;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;
import org.simsite.tenancy.sql.SqlFailure;

/** The teams of the current tenant. Someone is in one team at most, and a team has one head at most. */
@TenantService
public class Teams {
    private static final int NAME_MAX = 60;

    @Inject
    TeamTable table;

    @Inject
    StaffTable staff;

    @Inject
    CurrentTenant tenant;

    @Inject
    AuditLog audit;

    @Inject
    Event<TeamRemoved> removed;

    /** By name. */
    public List<Team> list() {
        return table.list();
    }

    public Optional<Team> find(UUID id) {
        return table.find(id);
    }

    /** @throws Conflict if there is one of this name */
    public Team create(@Nullable String typed) {
        String name = checkedName(typed);
        Team made = require(named(() -> table.add(tenant.require(), name)));
        audit.note(Act.of("team.create", name));
        return made;
    }

    /**
     * @throws NoSuchElementException if the tenant has no such team
     * @throws Stale if it was changed since
     * @throws InvalidInput if somebody named is no staff, or the head is not in the team
     */
    public Team change(UUID id, TeamChange change, long version) {
        Team before = require(id);
        String name = change.name() == null ? before.name() : checkedName(change.name());
        if (!named(() -> table.rename(id, name, version))) throw new Stale("team " + id);
        if (change.memberIds() != null) members(before, change.memberIds());
        if (change.headId() != null) head(id, change.headId().orElse(null));
        Team after = require(id);
        audit.note(Act.change("team.change", after.name(), fields(before), fields(after)));
        return after;
    }

    /**
     * Its people work on without a team; of its customers each stays her owner's, and who had none but the team is seen
     * by those who see everybody.
     *
     * @throws NoSuchElementException if the tenant has no such team
     */
    public void remove(UUID id) {
        Team gone = require(id);
        removed.fire(new TeamRemoved(id));
        table.remove(id);
        audit.note(Act.change("team.delete", gone.name(), fields(gone), Map.of()));
    }

    private void members(Team team, Set<UUID> wanted) {
        Set<UUID> there = team.members().stream().map(StaffMember::id).collect(toSet());
        for (UUID id : wanted) if (staff.find(id).isEmpty()) throw new InvalidInput("memberIds", "unknown");
        there.stream().filter(id -> !wanted.contains(id)).forEach(table::takeOut);
        wanted.stream().filter(id -> !there.contains(id)).forEach(id -> table.putIn(team.id(), id));
    }

    private void head(UUID team, @Nullable UUID head) {
        boolean inTeam =
                require(team).members().stream().anyMatch(member -> member.id().equals(head) && member.active());
        if (head != null && !inTeam) throw new InvalidInput("headId", "headOutside");
        table.setHead(team, head);
    }

    private static String checkedName(@Nullable String typed) {
        var fields = new Fields();
        String name = fields.name("name", typed, NAME_MAX);
        fields.check();
        return name;
    }

    private Team require(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no team " + id));
    }

    private static <T> T named(Supplier<T> write) {
        try {
            return write.get();
        } catch (SqlFailure e) {
            if (e.duplicate()) throw new Conflict("name", "taken");
            throw e;
        }
    }

    private static Map<String, Object> fields(Team team) {
        var fields = new TreeMap<String, Object>();
        fields.put("name", team.name());
        fields.put("head", team.head().map(StaffMember::username).orElse(""));
        fields.put("members", team.members().stream().map(StaffMember::username).collect(joining(", ")));
        return fields;
    }
}
