package org.simsite.crm.site;

import java.util.List;
import org.simsite.crm.publish.PublishedReview;
import org.simsite.crm.publish.Rating;
import org.simsite.crm.sales.Product;

/** A product with what she and others say of it. */
public record ProductCard(Product product, Rating rating, List<PublishedReview> reviews) {}
