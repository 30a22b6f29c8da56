package org.simsite.web.staff;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffChange;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.web.form.Attempt;

/** One of the staff to be changed, let go or taken back, as she was when the form was opened. */
@Named
@ViewScoped
public class MemberView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Staff staff;

    @Inject
    StaffChoices choices;

    @Inject
    Attempt attempt;

    private UUID id;
    private long version;
    private String name;
    private String roleId;
    private String teamId;
    private transient StaffMember member;

    public void load() {
        var her = getMember();
        version = her.version();
        name = her.name();
        roleId = her.roleId().toString();
        teamId = her.teamId() == null ? "" : her.teamId().toString();
    }

    public String save() {
        var change = new StaffChange(
                name == null ? "" : name, StaffChoices.id(roleId), Optional.ofNullable(StaffChoices.id(teamId)), null);
        return done(change, "staff.saved");
    }

    public String letGo() {
        return done(new StaffChange(null, null, null, false), "staff.letgo.done");
    }

    public String takeBack() {
        return done(new StaffChange(null, null, null, true), "staff.back.done");
    }

    public String inviteAgain() {
        if (attempt.to(() -> staff.inviteAgain(id)))
            attempt.told("staff.invited", getMember().email());
        return null;
    }

    private String done(StaffChange change, String told) {
        if (!attempt.to(() -> staff.change(id, change, version))) return null;
        attempt.done(told, getMember().name());
        return "/console/settings/staff?faces-redirect=true";
    }

    /** @throws java.util.NoSuchElementException if the tenant has no such member of staff */
    public StaffMember getMember() {
        if (member == null) member = staff.find(id).orElseThrow();
        return member;
    }

    public List<SelectItem> getRoles() {
        return choices.roles();
    }

    public List<SelectItem> getTeams() {
        return choices.teams();
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

    public String getRoleId() {
        return roleId;
    }

    public void setRoleId(String roleId) {
        this.roleId = roleId;
    }

    public String getTeamId() {
        return teamId;
    }

    public void setTeamId(String teamId) {
        this.teamId = teamId;
    }
}
