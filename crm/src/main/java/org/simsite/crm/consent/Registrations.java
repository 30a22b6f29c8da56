package org.simsite.crm.consent;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.CustomerDraft;
import org.simsite.crm.party.CustomerKind;
import org.simsite.crm.party.Customers;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.TooOften;

/** Visitors who become customers by themselves: they name a phone, and prove it. */
@TenantService
public class Registrations {
    /** Of one tenant: the page is open to everybody, and each registration costs a text. */
    private static final int PER_MINUTE = 30;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Customers customers;

    @Inject
    Challenges challenges;

    @Inject
    Verifications verifications;

    Clock clock = Clock.systemUTC();

    /**
     * Sends the phone a code; answering it makes her a customer who can sign in. What is answered here is the same for a
     * phone that is known already, so that nobody can ask who is a customer: one that is not proved yet is sent a code
     * again, one that is proved is left in peace.
     *
     * @throws org.simsite.tenancy.input.InvalidInput naming each bad field
     * @throws org.simsite.tenancy.input.Conflict if the site is taken
     * @throws TooOften if the phone was sent codes enough, or too many register at once
     */
    public void register(Registration typed) {
        if (challenges.sentSince(clock.instant().minus(MINUTE)) >= PER_MINUTE) {
            throw new TooOften("registrations", MINUTE);
        }
        Optional<String> phone = typed.phone() == null ? Optional.empty() : customers.readPhone(typed.phone());
        if (phone.flatMap(customers::findByVerifiedPhone).isPresent()) return;
        Customer customer = phone.flatMap(customers::findByPhone).orElseGet(() -> customers.create(draft(typed)));
        verifications.request(
                customer.id(),
                Channel.SMS,
                phone.orElseGet(() -> customer.phones().getFirst().number()));
    }

    private static CustomerDraft draft(Registration typed) {
        String phone = typed.phone() == null ? "" : typed.phone();
        return new CustomerDraft(
                CustomerKind.PERSON, typed.name(), List.of(phone), List.of(), typed.siteSlug(), typed.locale());
    }
}
