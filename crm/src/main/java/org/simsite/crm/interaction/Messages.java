package org.simsite.crm.interaction;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.wording.Prose;
import org.simsite.modempool.outbox.Priority;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Fields;
import org.simsite.tenancy.input.InvalidInput;

/** Writes to customers; every message is an interaction from the moment it is queued. */
@TenantService
public class Messages {
    private static final int LONGEST_TEXT = 1_600;
    private static final int LONGEST_MAIL = 10_000;

    @PersistenceContext(unitName = "simsite")
    EntityManager em;

    @Inject
    Customers customers;

    @Inject
    Correspondence correspondence;

    @Inject
    Whereabouts whereabouts;

    /**
     * Sends by text message or mail, to a verified address of hers if there is one.
     *
     * @throws NoSuchElementException if the tenant has no such customer
     * @throws org.simsite.tenancy.input.InvalidInput naming each bad field
     */
    public Interaction send(MessageDraft draft) {
        var fields = new Fields();
        fields.require(draft.customer() != null, "customerId", "required");
        fields.require(draft.channel() == Channel.SMS || draft.channel() == Channel.EMAIL, "channel", "channel");
        int longest = draft.channel() == Channel.EMAIL ? LONGEST_MAIL : LONGEST_TEXT;
        String text = Prose.read(fields, "text", draft.text(), longest);
        fields.check();
        return send(draft, requireNonNull(draft.customer()), requireNonNull(draft.channel()), text);
    }

    private Interaction send(MessageDraft draft, UUID id, Channel channel, String text) {
        Customer customer = customers.find(id).orElseThrow(() -> new NoSuchElementException("no customer " + id));
        String address = Addresses.of(customer, channel).orElseThrow(() -> new InvalidInput("channel", "noAddress"));
        String key = "message:" + UuidCreator.getTimeOrderedEpoch();
        return correspondence.tell(Telling.of(id, channel, address, text, key)
                .at(draft.priority() == null ? Priority.CONVERSATION : draft.priority())
                .by(draft.agent()));
    }

    /** Of a message of ours; empty for anything else. */
    public Optional<MessageStatus> find(UUID id) {
        return Optional.ofNullable(em.find(Exchange.class, id)).stream()
                .flatMap(exchange -> whereabouts.read(List.of(exchange)).stream())
                .filter(interaction -> interaction.direction() == Direction.OUT)
                .map(interaction ->
                        new MessageStatus(id, interaction.state(), interaction.reason(), interaction.heldUntil()))
                .findFirst();
    }
}
