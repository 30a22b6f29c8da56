package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.simsite.crm.publish.Publications;
import org.simsite.modempool.route.Notices;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.web.login.StaffUser;

/** The rail of the console: what is built, and how much waits there. */
@Named
@RequestScoped
public class ConsoleShell {
    /** @param text key of its name; @param count how much waits, 0 for nothing to show */
    public record Item(String key, String href, String icon, String text, long count) {}

    @Inject
    Publications publications;

    @Inject
    StaffUser staff;

    @Inject
    Notices notices;

    @Inject
    CurrentTenant current;

    private List<Item> items;

    /** Settings stand last, and only before who may change them. */
    public List<Item> getItems() {
        if (items == null)
            items = Stream.concat(work(), staff.isTenantAdmin() ? settings() : Stream.empty())
                    .toList();
        return items;
    }

    private Stream<Item> work() {
        return Stream.of(
                new Item("home", "/console/", "home", "console.home", 0),
                new Item("customers", "/console/customers", "people", "customers.title", 0),
                new Item("products", "/console/products", "box", "products.title", 0),
                new Item("publishing", "/console/publishing", "check-list", "publishing.title", publications.waiting()),
                new Item("feedback", "/console/feedback", "bell", "feedback.title", 0),
                new Item("codes", "/console/codes", "hash", "codes.title", 0),
                new Item(
                        "texts",
                        "/console/texts",
                        "sms",
                        "texts.title",
                        notices.unseen(current.require()).size()));
    }

    private static Stream<Item> settings() {
        return Stream.of(
                new Item("address", "/console/address/", "web", "settings.address", 0),
                new Item("settings", "/console/settings/brand", "wrench", "settings.title", 0));
    }
}
