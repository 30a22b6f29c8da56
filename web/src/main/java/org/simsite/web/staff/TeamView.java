package org.simsite.web.staff;

import static java.util.stream.Collectors.toCollection;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.tenancy.staff.Team;
import org.simsite.tenancy.staff.TeamChange;
import org.simsite.tenancy.staff.Teams;
import org.simsite.web.form.Attempt;
import org.simsite.web.i18n.Words;

/** One team: its name, its head and who is in it. */
@Named
@ViewScoped
public class TeamView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 200;

    @Inject
    Teams teams;

    @Inject
    Staff staff;

    @Inject
    Attempt attempt;

    @Inject
    Words words;

    private UUID id;
    private long version;
    private String name;
    private String headId;
    private String newId;
    private transient Team team;

    public void load() {
        version = getTeam().version();
        name = getTeam().name();
        headId = getTeam().head().map(head -> head.id().toString()).orElse("");
    }

    public String save() {
        var head = Optional.ofNullable(StaffChoices.id(headId));
        return done(new TeamChange(name == null ? "" : name, head, null), "team.saved");
    }

    public String add() {
        var chosen = StaffChoices.id(newId);
        return chosen == null ? null : members(ids -> ids.add(chosen));
    }

    public String remove(UUID member) {
        return members(ids -> ids.remove(member));
    }

    public String delete() {
        var gone = getTeam().name();
        if (!attempt.to(() -> teams.remove(id))) return null;
        attempt.done("team.deleted", gone);
        return "/console/settings/teams?faces-redirect=true";
    }

    private String members(Consumer<Set<UUID>> change) {
        var ids = getTeam().members().stream().map(StaffMember::id).collect(toCollection(HashSet::new));
        change.accept(ids);
        return done(new TeamChange(null, null, ids), "team.saved");
    }

    private String done(TeamChange change, String told) {
        if (!attempt.to(() -> teams.change(id, change, version))) return null;
        attempt.done(told, getTeam().name());
        return "/console/settings/team?faces-redirect=true&id=" + id;
    }

    /** @throws java.util.NoSuchElementException if the tenant has no such team */
    public Team getTeam() {
        if (team == null) team = teams.find(id).orElseThrow();
        return team;
    }

    public List<SelectItem> getHeads() {
        var none = new SelectItem("", words.say("team.head.none"));
        return Stream.concat(Stream.of(none), items(getTeam().members().stream()))
                .toList();
    }

    /** Those who are in no team yet, or in another, which they would leave. */
    public List<SelectItem> getOthers() {
        var none = new SelectItem("", words.say("team.choose"));
        var others = staff.page(null, MOST).stream().filter(each -> !id.equals(each.teamId()));
        return Stream.concat(Stream.of(none), items(others)).toList();
    }

    private static Stream<SelectItem> items(Stream<StaffMember> members) {
        return members.filter(StaffMember::active)
                .map(each -> new SelectItem(each.id().toString(), each.name() + " (" + each.username() + ")"));
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHeadId() {
        return headId;
    }

    public void setHeadId(String headId) {
        this.headId = headId;
    }

    public String getNewId() {
        return newId;
    }

    public void setNewId(String newId) {
        this.newId = newId;
    }
}
