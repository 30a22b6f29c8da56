package org.simsite.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.tenancy.staff.Team;
import org.simsite.tenancy.staff.Teams;
import org.simsite.web.form.Attempt;

/** The teams by name, and a new one. */
@Named
@RequestScoped
public class TeamsView {
    @Inject
    Teams teams;

    @Inject
    Attempt attempt;

    private String name;
    private List<Team> list;

    /** Leads to the new team, which is empty yet. */
    public String create() {
        var made = new Team[1];
        if (!attempt.to(() -> made[0] = teams.create(name))) return null;
        attempt.done("team.made", name);
        return "/console/settings/team?faces-redirect=true&id=" + made[0].id();
    }

    public List<Team> getList() {
        if (list == null) list = teams.list();
        return list;
    }

    public String head(Team team) {
        return team.head().map(StaffMember::name).orElse("");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
