package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The pages of the settings, in the order of their tabs. */
@Named
@RequestScoped
public class SettingsShell {
    /** @param text key of its name */
    public record Tab(String key, String href, String text) {}

    private static final List<Tab> TABS = List.of(
            new Tab("brand", "/console/settings/brand", "brand.title"),
            new Tab("audit", "/console/settings/audit", "audit.title"));

    public List<Tab> getTabs() {
        return TABS;
    }
}
