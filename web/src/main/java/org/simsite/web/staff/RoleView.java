package org.simsite.web.staff;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.Reach;
import org.simsite.tenancy.staff.RoleDraft;
import org.simsite.tenancy.staff.Roles;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.tenancy.staff.StaffRole;
import org.simsite.web.form.Attempt;
import org.simsite.web.i18n.Words;

/** A role to be made or changed; without an id a new one, which may do nothing yet. */
@Named
@ViewScoped
public class RoleView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Roles roles;

    @Inject
    Attempt attempt;

    @Inject
    Words words;

    private UUID id;
    private long version;
    private boolean fixed;
    private String name;
    private Reach reach = Reach.OWN;
    private final Map<String, String> levels = new HashMap<>();

    public void load() {
        if (id != null) show(roles.find(id).orElseThrow());
    }

    private void show(StaffRole role) {
        version = role.version();
        fixed = role.fixed();
        name = role.name();
        reach = role.reach();
        for (var function : StaffFunction.values())
            levels.put(function.name(), role.rights().of(function).name());
    }

    public String save() {
        if (!attempt.to(this::store)) return null;
        attempt.done("role.saved", name);
        return "/console/settings/roles?faces-redirect=true";
    }

    private void store() {
        var rights = new EnumMap<StaffFunction, Level>(StaffFunction.class);
        levels.forEach((function, level) -> rights.put(StaffFunction.valueOf(function), Level.valueOf(level)));
        var draft = new RoleDraft(name == null ? "" : name, reach, rights);
        if (id == null) roles.create(draft);
        else roles.change(id, draft, version);
    }

    public List<String> getFunctions() {
        return Arrays.stream(StaffFunction.values()).map(Enum::name).toList();
    }

    public String word(String function) {
        return words.of("function", StaffFunction.valueOf(function));
    }

    public List<SelectItem> getLevelItems() {
        return Arrays.stream(Level.values())
                .map(level -> new SelectItem(level.name(), words.of("level", level)))
                .toList();
    }

    public List<SelectItem> getReaches() {
        return Arrays.stream(Reach.values())
                .map(each -> new SelectItem(each, words.of("reach", each)))
                .toList();
    }

    public Map<String, String> getLevels() {
        return levels;
    }

    public boolean isFixed() {
        return fixed;
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

    public Reach getReach() {
        return reach;
    }

    public void setReach(Reach reach) {
        this.reach = reach;
    }
}
