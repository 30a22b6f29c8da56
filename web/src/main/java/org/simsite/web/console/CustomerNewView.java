package org.simsite.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.CustomerDraft;
import org.simsite.crm.party.Customers;
import org.simsite.web.form.Attempt;
import org.simsite.web.i18n.Words;
import org.simsite.web.look.Place;

/** A customer to be. */
@Named
@RequestScoped
public class CustomerNewView extends CustomerForm {
    private static final long serialVersionUID = 1;

    @Inject
    transient Customers customers;

    @Inject
    transient Attempt attempt;

    @Inject
    transient Words words;

    @Inject
    transient Place place;

    private Customer created;

    @PostConstruct
    void guess() {
        locale = place.locale()
                .map(Locale::getLanguage)
                .filter("zh"::equals)
                .map(chinese -> "zh-CN")
                .orElse("en");
    }

    public String save() {
        var draft = new CustomerDraft(kind, name, lines(phones), lines(emails), siteSlug, locale);
        if (!attempt.to(() -> created = customers.create(draft))) return null;
        attempt.done("customer.created", created.name());
        return "/console/customer?faces-redirect=true&id=" + created.id();
    }

    @Override
    protected Words words() {
        return words;
    }

    @Override
    protected Place place() {
        return place;
    }
}
