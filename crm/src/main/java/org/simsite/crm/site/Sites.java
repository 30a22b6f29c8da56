package org.simsite.crm.site;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.simsite.crm.interaction.Interactions;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.publish.PublishedReview;
import org.simsite.crm.publish.Rating;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.Products;
import org.simsite.crm.service.FeedbackCases;
import org.simsite.crm.textcode.TextCodes;
import org.simsite.tenancy.current.TenantService;

/** The virtual sites of the current tenant's customers. */
@TenantService
public class Sites {
    private static final int NEWEST = 50;

    @Inject
    Customers customers;

    @Inject
    Interactions interactions;

    @Inject
    Publications publications;

    @Inject
    FeedbackCases cases;

    @Inject
    Products products;

    @Inject
    TextCodes textCodes;

    /** @throws NoSuchElementException if the tenant has no such customer */
    public SiteView of(UUID party) {
        Customer customer = customers.find(party).orElseThrow(() -> new NoSuchElementException("no customer " + party));
        List<Product> items = products.list(NEWEST, null).items();
        return new SiteView(
                customer,
                Things.of(publications.of(party), cases.of(party)),
                interactions.of(party, NEWEST, null).items(),
                cards(items),
                Suggestions.of(textCodes.list(), items, customer.locale()));
    }

    private List<ProductCard> cards(List<Product> items) {
        Map<UUID, Rating> ratings =
                publications.ratings(items.stream().map(Product::id).toList());
        List<PublishedReview> reviews = publications.reviews(items);
        return items.stream()
                .map(product -> new ProductCard(
                        product,
                        ratings.getOrDefault(product.id(), Rating.NONE),
                        reviews.stream()
                                .filter(review -> review.productNumber().equals(product.number()))
                                .toList()))
                .toList();
    }
}
