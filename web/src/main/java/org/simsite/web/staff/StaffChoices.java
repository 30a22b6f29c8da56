package org.simsite.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.Sight;
import org.simsite.tenancy.staff.Roles;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.tenancy.staff.Teams;
import org.simsite.web.i18n.Words;

/** Roles and teams to choose from; an id travels as text, none as an empty one. */
@RequestScoped
public class StaffChoices {
    private static final int MOST = 500;

    @Inject
    Roles roles;

    @Inject
    Teams teams;

    @Inject
    Staff staff;

    @Inject
    Words words;

    public List<SelectItem> roles() {
        return roles.list().stream()
                .map(role -> new SelectItem(role.id().toString(), role.name()))
                .toList();
    }

    public List<SelectItem> teams() {
        var none = new SelectItem("", words.say("staff.team.none"));
        return Stream.concat(
                        Stream.of(none),
                        teams.list().stream()
                                .map(team -> new SelectItem(team.id().toString(), team.name())))
                .toList();
    }

    /** Whom she may give a customer to and still see her: herself, her team, or anybody. */
    public List<SelectItem> owners() {
        var sight = Sight.current();
        var people = staff.page(null, MOST).stream()
                .filter(StaffMember::active)
                .filter(each -> sight.covers(each.id(), each.teamId()))
                .map(each -> new SelectItem(each.id().toString(), each.name()));
        var nobody = new SelectItem("", words.say("customer.keeper.nobody"));
        return Stream.concat(sight.all() ? Stream.of(nobody) : Stream.empty(), people)
                .toList();
    }

    /** What a program sends in place of an offered id counts as none. */
    public static @Nullable UUID id(@Nullable String chosen) {
        return chosen == null || !chosen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? null
                : UUID.fromString(chosen);
    }
}
