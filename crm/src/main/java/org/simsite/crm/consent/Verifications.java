package org.simsite.crm.consent;

import java.util.Optional;
import java.util.UUID;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.party.Customer;

/** Proof that a phone or a mail address is the customer's: six digits sent there and told back. */
public class Verifications {
    /** @throws org.simsite.tenancy.input.InvalidInput if the address is not hers or was asked for too often */
    public void request(UUID customer, Channel channel, String address) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.simsite.tenancy.input.InvalidInput naming {@code code} if it is wrong, old or tried too often */
    public void prove(UUID customer, String address, String code) {
        throw new UnsupportedOperationException();
    }

    /** She answered from the phone itself; empty if no customer waits for this code from this phone. */
    public Optional<Customer> proveByText(String phone, String code) {
        throw new UnsupportedOperationException();
    }
}
