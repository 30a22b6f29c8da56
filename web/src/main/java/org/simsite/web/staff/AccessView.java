package org.simsite.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.simsite.crm.party.Access;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.party.Explanation;
import org.simsite.web.form.Attempt;

/** Who of the staff sees a customer, and why: first the customer is looked for, then everybody's view is told. */
@Named
@RequestScoped
public class AccessView {
    private static final int LIMIT = 20;
    private static final int MOST = 100;

    @Inject
    Access access;

    @Inject
    Customers customers;

    @Inject
    Attempt attempt;

    private UUID customerId;
    private String q;
    private Customer customer;
    private List<Explanation> explanations = List.of();
    private List<Customer> found = List.of();

    /** @throws java.util.NoSuchElementException if she who asks does not see the customer herself */
    public void load() {
        if (customerId != null) {
            customer = customers.find(customerId).orElseThrow();
            explanations = access.explainAll(customerId, MOST);
        } else {
            attempt.to(() -> found = customers.search(q, LIMIT, null).items());
        }
    }

    public Customer getCustomer() {
        return customer;
    }

    public List<Explanation> getExplanations() {
        return explanations;
    }

    public List<Customer> getFound() {
        return found;
    }

    public UUID getCustomerId() {
        return customerId;
    }

    public void setCustomerId(UUID customerId) {
        this.customerId = customerId;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
