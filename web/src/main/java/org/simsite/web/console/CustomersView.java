package org.simsite.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.store.Page;
import org.simsite.web.form.Attempt;

/** The customers, all or those that a search finds. */
@Named
@RequestScoped
public class CustomersView {
    private static final int LIMIT = 50;

    @Inject
    Customers customers;

    @Inject
    Attempt attempt;

    private String q;
    private String cursor;
    private Page<Customer> page = new Page<>(List.of(), null);

    public void load() {
        attempt.to(() -> page = customers.search(q, LIMIT, cursor));
    }

    public List<Customer> getCustomers() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    public String getNextHref() {
        var search = isSearched() ? "q=" + URLEncoder.encode(q, UTF_8) + "&" : "";
        return "/console/customers?" + search + "cursor=" + URLEncoder.encode(page.next(), UTF_8);
    }

    public boolean isSearched() {
        return q != null && !q.isBlank();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
