package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.crm.publish.Publications;

/** The rail of the console: what is built, and how much waits there. */
@Named
@RequestScoped
public class ConsoleShell {
    /** @param text key of its name; @param count how much waits, 0 for nothing to show */
    public record Item(String key, String href, String icon, String text, long count) {}

    @Inject
    Publications publications;

    private List<Item> items;

    public List<Item> getItems() {
        if (items == null)
            items = List.of(
                    new Item("home", "/console/", "home", "console.home", 0),
                    new Item("customers", "/console/customers", "people", "customers.title", 0),
                    new Item("products", "/console/products", "box", "products.title", 0),
                    new Item(
                            "publishing",
                            "/console/publishing",
                            "check-list",
                            "publishing.title",
                            publications.waiting()),
                    new Item("feedback", "/console/feedback", "bell", "feedback.title", 0),
                    new Item("codes", "/console/codes", "hash", "codes.title", 0));
        return items;
    }
}
