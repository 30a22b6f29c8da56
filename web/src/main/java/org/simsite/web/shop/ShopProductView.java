package org.simsite.web.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.publish.PublishedReview;
import org.simsite.crm.publish.Rating;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.Products;
import org.simsite.crm.textcode.TextHandler;

/** One product with what customers say of it. */
@Named
@RequestScoped
public class ShopProductView {
    @Inject
    Products products;

    @Inject
    Publications publications;

    @Inject
    CodeCard card;

    private String number;
    private Product product;
    private Rating rating;
    private List<PublishedReview> reviews;

    public void load() {
        product = products.find(number == null ? "" : number).orElseThrow();
        rating = publications.rating(product.number());
        reviews = publications.reviews(product.number());
    }

    /** How a review of this product is written. */
    public String getExample() {
        return card.example(TextHandler.REVIEW, product.number());
    }

    public Product getProduct() {
        return product;
    }

    public Rating getRating() {
        return rating;
    }

    public List<PublishedReview> getReviews() {
        return reviews;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
