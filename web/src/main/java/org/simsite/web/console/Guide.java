package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.party.Phone;
import org.simsite.crm.publish.Publication;
import org.simsite.crm.publish.PublicationKind;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.sales.Products;

/** The first five steps of a new tenant, up to a text that became a line on the web; each tells whether it is done. */
@RequestScoped
public class Guide {
    /** Enough to see whether something was ever done; a tenant with more has long left the guide. */
    private static final int LOOKED_AT = 50;

    /** @param title key of what to do, as {@code text} is of why and how */
    public record Step(String title, String text, String href, boolean done) {}

    @Inject
    Products products;

    @Inject
    Customers customers;

    @Inject
    Publications publications;

    private List<Step> steps;

    public List<Step> steps() {
        if (steps == null) steps = look();
        return steps;
    }

    private List<Step> look() {
        var known = customers.search(null, LOOKED_AT, null).items();
        var reviews = publications.list(null, LOOKED_AT, null).items().stream()
                .filter(each -> each.kind() == PublicationKind.REVIEW)
                .toList();
        return List.of(
                step(
                        "product",
                        "/console/product",
                        !products.list(1, null).items().isEmpty()),
                step("customer", "/console/new", !known.isEmpty()),
                step("proof", "/console/customers", known.stream().anyMatch(Guide::proved)),
                step("text", "/join", !reviews.isEmpty()),
                step("approve", "/console/publishing", reviews.stream().anyMatch(Guide::published)));
    }

    private static Step step(String name, String href, boolean done) {
        return new Step("guide." + name, "guide." + name + ".text", href, done);
    }

    private static boolean proved(Customer customer) {
        return customer.phones().stream().anyMatch(Phone::verified);
    }

    private static boolean published(Publication publication) {
        return publication.state() == PublicationState.PUBLISHED;
    }
}
