package org.simsite.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.Products;
import org.simsite.crm.store.Page;
import org.simsite.web.shop.Offer;
import org.simsite.web.shop.Offers;

/** What the tenant sells, by number. */
@Named
@RequestScoped
public class ProductsView {
    private static final int LIMIT = 50;

    @Inject
    Products products;

    @Inject
    Offers offers;

    private String cursor;
    private Page<Product> page;
    private List<Offer> rated;

    public List<Offer> getOffers() {
        if (rated == null) rated = offers.of(page().items());
        return rated;
    }

    public String getNext() {
        return page().next() == null ? null : URLEncoder.encode(page().next(), UTF_8);
    }

    private Page<Product> page() {
        if (page == null) page = products.list(LIMIT, cursor);
        return page;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
