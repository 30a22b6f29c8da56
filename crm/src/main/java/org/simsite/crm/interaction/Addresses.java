package org.simsite.crm.interaction;

import java.util.Comparator;
import java.util.Optional;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Email;
import org.simsite.crm.party.Phone;

/** Where to reach a customer by a channel. */
public final class Addresses {
    private Addresses() {}

    /** The first that is verified, else the first; on the web her user name. */
    public static Optional<String> of(Customer customer, Channel channel) {
        return switch (channel) {
            case SMS, PHONE ->
                customer.phones().stream()
                        .min(Comparator.comparing(phone -> !phone.verified()))
                        .map(Phone::number);
            case EMAIL ->
                customer.emails().stream()
                        .min(Comparator.comparing(email -> !email.verified()))
                        .map(Email::address);
            case WEB, CHAT -> Optional.of(customer.username());
        };
    }
}
