package org.simsite.crm.consent;

import java.text.Normalizer;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.party.Customer;

/** What people type in answer to a code, read as they meant it. */
final class Answers {
    private Answers() {}

    /** The digits alone: full-width ones, blanks and dashes between do not matter. */
    static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    static boolean isHers(Customer customer, Channel channel, String address) {
        return channel == Channel.SMS
                ? customer.phones().stream().anyMatch(phone -> phone.number().equals(address))
                : customer.emails().stream().anyMatch(email -> email.address().equals(address));
    }

    static boolean isVerified(Customer customer, String address) {
        return customer.phones().stream()
                        .anyMatch(phone -> phone.verified() && phone.number().equals(address))
                || customer.emails().stream()
                        .anyMatch(email -> email.verified() && email.address().equals(address));
    }
}
