package org.simsite.web.console;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.CustomerChange;
import org.simsite.crm.party.Customers;
import org.simsite.crm.party.Email;
import org.simsite.crm.party.KeeperChange;
import org.simsite.crm.party.Phone;
import org.simsite.web.form.Attempt;
import org.simsite.web.i18n.Words;
import org.simsite.web.look.Place;
import org.simsite.web.staff.StaffChoices;

/** A customer to be changed, as she was when the form was opened. */
@Named
@ViewScoped
public class CustomerEditView extends CustomerForm {
    private static final long serialVersionUID = 1;

    @Inject
    Customers customers;

    @Inject
    Attempt attempt;

    @Inject
    Words words;

    @Inject
    Place place;

    @Inject
    StaffChoices choices;

    private UUID id;
    private String ownerId;
    private long version;
    private transient Customer customer;

    public void load() {
        var her = getCustomer();
        version = her.version();
        name = her.name();
        kind = her.kind();
        phones = her.phones().stream().map(Phone::number).collect(Collectors.joining("\n"));
        emails = her.emails().stream().map(Email::address).collect(Collectors.joining("\n"));
        siteSlug = her.siteSlug();
        locale = her.locale();
        ownerId = her.keeper().owner() == null ? "" : her.keeper().owner().toString();
    }

    public String save() {
        var slug = siteSlug == null ? "" : siteSlug;
        var change = new CustomerChange(kind, name, lines(phones), lines(emails), slug, locale);
        if (!attempt.to(() -> customers.change(id, change, keeper(), version))) return null;
        attempt.done("customer.changed", name);
        return "/console/customer?faces-redirect=true&id=" + id;
    }

    public String delete() {
        var gone = getCustomer().name();
        if (!attempt.to(() -> customers.delete(id))) return null;
        attempt.done("customer.deleted", gone);
        return "/console/customers?faces-redirect=true";
    }

    /** Nothing to say where there is nobody to choose, or nobody else was chosen. */
    private KeeperChange keeper() {
        var before = getCustomer().keeper().owner();
        var chosen = StaffChoices.id(ownerId);
        return ownerId == null || Objects.equals(before, chosen)
                ? KeeperChange.NONE
                : new KeeperChange(Optional.ofNullable(chosen), null);
    }

    public List<SelectItem> getOwners() {
        return choices.owners();
    }

    public String getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(String ownerId) {
        this.ownerId = ownerId == null ? "" : ownerId;
    }

    /** @throws java.util.NoSuchElementException if the tenant has no such customer */
    public Customer getCustomer() {
        if (customer == null) customer = customers.find(id).orElseThrow();
        return customer;
    }

    @Override
    protected Words words() {
        return words;
    }

    @Override
    protected Place place() {
        return place;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
