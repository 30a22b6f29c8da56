package org.simsite.web.staff;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffDraft;
import org.simsite.web.form.Attempt;

/** Somebody to be invited. */
@Named
@ViewScoped
public class InviteView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Staff staff;

    @Inject
    StaffChoices choices;

    @Inject
    Attempt attempt;

    private String name;
    private String email;
    private String roleId;
    private String teamId;

    public String invite() {
        var draft = new StaffDraft(name, email, StaffChoices.id(roleId), StaffChoices.id(teamId));
        if (!attempt.to(() -> staff.invite(draft))) return null;
        attempt.done("staff.invited", email);
        return "/console/settings/staff?faces-redirect=true";
    }

    /** The administrators' role is the first there is: nobody should get it because it was left standing there. */
    public List<SelectItem> getRoles() {
        return choices.roles().reversed();
    }

    public List<SelectItem> getTeams() {
        return choices.teams();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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
