package org.simsite.crm.consent;

import java.text.Normalizer;
import java.util.Locale;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.party.Customer;
import org.simsite.modempool.PhoneNumber;

/** What people type in answer to a code, read as they meant it. */
final class Answers {
    private Answers() {}

    /** The digits alone: full-width ones, blanks and dashes between do not matter. */
    static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    /** A mail address in lower case, a phone in E.164; as typed if it is neither. */
    static String canonical(String typed) {
        if (typed.contains("@")) return typed.toLowerCase(Locale.ROOT);
        if (PhoneNumber.isE164(typed) || typed.isEmpty()) return typed;
        try {
            return PhoneNumber.parse(typed, "CN").e164();
        } catch (IllegalArgumentException e) {
            return typed;
        }
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
