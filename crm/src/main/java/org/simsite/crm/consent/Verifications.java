package org.simsite.crm.consent;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Correspondence;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.party.Proofs;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.Fields;
import org.simsite.tenancy.input.InvalidInput;

/** Proof that a phone or a mail address is the customer's: six digits sent there and told back. */
@TenantService
public class Verifications {
    @Inject
    Customers customers;

    @Inject
    Proofs proofs;

    @Inject
    Challenges challenges;

    @Inject
    Correspondence correspondence;

    @Inject
    CodePost post;

    @Inject
    @ConfigProperty(name = "simsite.secret")
    String secret;

    Clock clock = Clock.systemUTC();
    private final Codes codes = new Codes();

    /**
     * Sends a code; an earlier one for the same address is void from then on.
     *
     * @throws NoSuchElementException if the tenant has no such customer
     * @throws InvalidInput if the address is not hers
     * @throws Conflict if it is proved already, by her or by another customer
     * @throws org.simsite.tenancy.input.TooOften if the address was sent codes enough
     */
    public void request(UUID customer, @Nullable Channel channel, @Nullable String address) {
        Customer her =
                customers.find(customer).orElseThrow(() -> new NoSuchElementException("no customer " + customer));
        Channel by = sendable(channel);
        String to = addressOf(her, by, address);
        challenges.refuseTooMany(to, clock.instant());
        var challenge = new Challenge(customer, by, to, clock.instant());
        String code = codes.proof();
        challenge.expect(code, new CodeHash(secret));
        challenges.add(challenge);
        post.sendProof(her, challenge, code);
    }

    /**
     * Takes the code she typed. A wrong one counts, though it is refused.
     *
     * @throws InvalidInput naming {@code code} if it is wrong, old or was tried too often
     */
    @Transactional(dontRollbackOn = InvalidInput.class)
    public void prove(UUID customer, @Nullable String address, @Nullable String code) {
        var fields = new Fields();
        String typed = Answers.digits(fields.text("code", code, 20));
        String at = canonical(fields.text("address", address, 254));
        fields.check();
        Challenge challenge = challenges
                .current(customer, at, clock.instant())
                .filter(open -> open.answer(typed, new CodeHash(secret), clock.instant()))
                .orElseThrow(() -> new InvalidInput("code", "code"));
        proved(challenge);
    }

    /** She answered from the phone itself; empty if no customer waits for this code from this phone. */
    public Optional<Customer> proveByText(String phone, String code) {
        String typed = Answers.digits(code);
        Optional<Challenge> met = challenges.current(phone, clock.instant()).stream()
                .filter(open -> open.answer(typed, new CodeHash(secret), clock.instant()))
                .filter(open -> !proofs.isForeign(open.partyId(), phone))
                .findFirst();
        met.ifPresent(this::proved);
        return met.flatMap(challenge -> customers.find(challenge.partyId()));
    }

    private void proved(Challenge challenge) {
        proofs.confirm(challenge.partyId(), challenge.address());
        if (challenge.channel() == Channel.SMS) correspondence.adopt(challenge.address(), challenge.partyId());
        customers
                .find(challenge.partyId())
                .ifPresent(her -> post.welcome(her, challenge.channel(), challenge.address()));
    }

    /** A mail address in lower case, a phone in E.164; as typed if it is neither. */
    private String canonical(String typed) {
        return typed.contains("@")
                ? typed.toLowerCase(Locale.ROOT)
                : customers.readPhone(typed).orElse(typed);
    }

    private static Channel sendable(@Nullable Channel channel) {
        if (channel == Channel.SMS || channel == Channel.EMAIL) return channel;
        throw new InvalidInput("channel", "channel");
    }

    private String addressOf(Customer customer, Channel channel, @Nullable String typed) {
        var fields = new Fields();
        String address = canonical(fields.text("address", typed, 254));
        fields.check();
        fields.require(Answers.isHers(customer, channel, address), "address", "notHers")
                .check();
        if (Answers.isVerified(customer, address)) throw new Conflict("address", "addressVerified");
        if (proofs.isForeign(customer.id(), address)) throw new Conflict("address", "addressTaken");
        return address;
    }
}
