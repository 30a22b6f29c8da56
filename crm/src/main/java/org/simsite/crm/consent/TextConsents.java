package org.simsite.crm.consent;

import jakarta.inject.Inject;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.simsite.crm.party.Customers;
import org.simsite.crm.party.Phone;
import org.simsite.modempool.outbox.ConsentEvent;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;

/** What the tenant's customers said about its texts: the pool keeps to it, and keeps the ledger. */
@TenantService
public class TextConsents {
    @Inject
    CurrentTenant current;

    @Inject
    Customers customers;

    @Inject
    OptOuts optOuts;

    /**
     * What was said from the customer's proved phones, the latest first: a phone that is not proved is maybe another's.
     *
     * @throws NoSuchElementException if the tenant has no such customer
     */
    public List<ConsentEvent> of(UUID customer) {
        List<String> phones = phones(customer);
        return phones.isEmpty() ? List.of() : optOuts.ledger(current.require(), phones);
    }

    /** The proved phones of the customer that get no texts of ours. */
    public List<String> stopped(UUID customer) {
        return phones(customer).stream()
                .filter(phone -> optOuts.isStopped(phone, current.require()))
                .toList();
    }

    private List<String> phones(UUID customer) {
        return customers
                .find(customer)
                .orElseThrow(() -> new NoSuchElementException("no customer " + customer))
                .phones()
                .stream()
                .filter(Phone::verified)
                .map(Phone::number)
                .toList();
    }
}
