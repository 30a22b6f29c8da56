package org.simsite.web.console;

import static org.simsite.tenancy.staff.StaffFunction.CUSTOMERS;
import static org.simsite.tenancy.staff.StaffFunction.PRODUCTS;
import static org.simsite.tenancy.staff.StaffFunction.PUBLISHING;
import static org.simsite.tenancy.staff.StaffFunction.SERVICE;
import static org.simsite.tenancy.staff.StaffFunction.TEXTS;
import static org.simsite.tenancy.staff.StaffFunction.TEXT_CODES;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.simsite.crm.publish.Publications;
import org.simsite.modempool.route.Notices;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.web.rights.May;

/** The rail of the console: what is built, and how much waits there. */
@Named
@RequestScoped
public class ConsoleShell {
    /** @param text key of its name; @param count how much waits, 0 for nothing to show */
    public record Item(String key, String href, String icon, String text, long count) {}

    @Inject
    Publications publications;

    @Inject
    May may;

    @Inject
    Notices notices;

    @Inject
    CurrentTenant current;

    @Inject
    SettingsShell settings;

    private List<Item> items;

    /** What her role lets her see; the settings stand last. */
    public List<Item> getItems() {
        if (items == null)
            items = Stream.of(Stream.of(new Item("home", "/console/", "home", "console.home", 0)), work(), settings())
                    .flatMap(each -> each)
                    .toList();
        return items;
    }

    private Stream<Item> work() {
        return Stream.of(
                        item(CUSTOMERS, "customers", "people", () -> 0L),
                        item(PRODUCTS, "products", "box", () -> 0L),
                        item(PUBLISHING, "publishing", "check-list", publications::waiting),
                        item(SERVICE, "feedback", "bell", () -> 0L),
                        item(TEXT_CODES, "codes", "hash", () -> 0L),
                        item(TEXTS, "texts", "sms", () ->
                                (long) notices.unseen(current.require()).size()))
                .flatMap(Optional::stream);
    }

    /** Counted only for who may look. */
    private Optional<Item> item(StaffFunction function, String key, String icon, Supplier<Long> count) {
        return may.standing().rights().allow(function, Level.READ)
                ? Optional.of(new Item(key, "/console/" + key, icon, key + ".title", count.get()))
                : Optional.empty();
    }

    private Stream<Item> settings() {
        var address = new Item("address", "/console/address/", "web", "settings.address", 0);
        var first = settings.getTabs().stream()
                .findFirst()
                .map(tab -> new Item("settings", tab.href(), "wrench", "settings.title", 0));
        return Stream.concat(may.read("SETTINGS") ? Stream.of(address) : Stream.empty(), first.stream());
    }
}
