package org.simsite.web.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.publish.Rating;
import org.simsite.crm.sales.Product;

/** Products with their ratings, which are asked for all at once. */
@RequestScoped
public class Offers {
    @Inject
    Publications publications;

    public List<Offer> of(List<Product> products) {
        var ratings = publications.ratings(products.stream().map(Product::id).toList());
        return products.stream()
                .map(each -> new Offer(each, ratings.getOrDefault(each.id(), Rating.NONE)))
                .toList();
    }
}
