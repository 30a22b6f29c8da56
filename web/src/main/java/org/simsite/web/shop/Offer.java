package org.simsite.web.shop;

import org.simsite.crm.publish.Rating;
import org.simsite.crm.sales.Product;

/** A product in the window, and how it is liked. */
public record Offer(Product product, Rating rating) {}
