package org.simsite.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.staff.Roles;
import org.simsite.tenancy.staff.Teams;
import org.simsite.web.i18n.Words;

/** Roles and teams to choose from; an id travels as text, none as an empty one. */
@RequestScoped
public class StaffChoices {
    @Inject
    Roles roles;

    @Inject
    Teams teams;

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

    /** What a program sends in place of an offered id counts as none. */
    static @Nullable UUID id(@Nullable String chosen) {
        return chosen == null || !chosen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? null
                : UUID.fromString(chosen);
    }
}
