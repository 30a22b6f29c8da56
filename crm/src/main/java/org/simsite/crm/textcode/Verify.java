package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.simsite.crm.consent.Verifications;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Phone;
import org.simsite.crm.wording.Texts;

/** {@code V code}: the answer to a verification. */
@ApplicationScoped
class Verify {
    @Inject
    Verifications verifications;

    @Inject
    TenantWords words;

    Answer answer(Asked asked) {
        if (asked.content().isEmpty()) return asked.refused("");
        if (asked.channel() == Channel.SMS) return asked.told(asked.texts().say("verify.already"));
        return asked.customer().phones().stream()
                .filter(phone -> !phone.verified())
                .map(Phone::number)
                .flatMap(phone -> verifications.proveByText(phone, asked.content()).stream())
                .filter(proved -> proved.id().equals(asked.customer().id()))
                .findFirst()
                .map(proved -> asked.done("verify.done", proved.name()))
                .orElseGet(() -> new Answer(asked.texts().say("verify.wrong", words.joinUrl()), false));
    }

    /** From a phone that nobody proved yet: whoever was sent this code there is who writes. */
    Optional<Customer> prove(String phone, String content) {
        return verifications.proveByText(phone, content);
    }

    String thanks(Customer customer) {
        return Texts.in(customer.locale()).say("verify.done", HelpText.shorten(customer.name(), 24));
    }
}
