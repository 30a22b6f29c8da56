package org.simsite.crm.consent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.party.Email;
import org.simsite.crm.party.Phone;
import org.simsite.crm.party.SiteOpened;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Fields;

/** Tells customers how to sign in to their sites: by themselves once, again when staff are asked to. */
@TenantService
public class SignIns {
    private record Way(Channel channel, String address) {}

    @Inject
    Customers customers;

    @Inject
    CodePost post;

    /**
     * Sends her a new code for the first sign-in, to an address she has proved.
     *
     * @throws NoSuchElementException if the tenant has no such customer
     * @throws org.simsite.tenancy.input.InvalidInput if she has no site or has proved no address
     */
    public void sendCode(UUID customer) {
        Customer her =
                customers.find(customer).orElseThrow(() -> new NoSuchElementException("no customer " + customer));
        Optional<Way> way = proved(her);
        new Fields()
                .require(her.siteSlug() != null, "siteSlug", "noSite")
                .require(way.isPresent(), "address", "noProvedAddress")
                .check();
        way.ifPresent(to -> post.sendSignIn(her, to.channel(), to.address()));
    }

    /** Who proved her phone before she had a site was not told then. */
    void siteOpened(@Observes SiteOpened opened) {
        customers
                .find(opened.customer())
                .ifPresent(her -> proved(her).ifPresent(to -> post.welcome(her, to.channel(), to.address())));
    }

    private static Optional<Way> proved(Customer customer) {
        return Stream.concat(
                        customer.phones().stream()
                                .filter(Phone::verified)
                                .map(phone -> new Way(Channel.SMS, phone.number())),
                        customer.emails().stream()
                                .filter(Email::verified)
                                .map(email -> new Way(Channel.EMAIL, email.address())))
                .findFirst();
    }
}
