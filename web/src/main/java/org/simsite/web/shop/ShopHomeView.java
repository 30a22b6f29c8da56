package org.simsite.web.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.crm.publish.Notice;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.sales.Products;

/** What everybody sees first of an enterprise. */
@Named
@RequestScoped
public class ShopHomeView {
    private static final int NEWEST = 3;
    private static final int MOST = 200;

    @Inject
    Publications publications;

    @Inject
    Products products;

    @Inject
    Offers window;

    private List<Notice> notices;
    private List<Offer> offers;

    public List<Notice> getNotices() {
        if (notices == null)
            notices = publications.notices().stream().limit(NEWEST).toList();
        return notices;
    }

    public List<Offer> getOffers() {
        if (offers == null) offers = window.of(products.list(MOST, null).items());
        return offers;
    }
}
