package org.simsite.web.console;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.simsite.crm.consent.SignIns;
import org.simsite.crm.consent.TextConsents;
import org.simsite.crm.consent.Verifications;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Interaction;
import org.simsite.crm.interaction.Interactions;
import org.simsite.crm.interaction.MessageDraft;
import org.simsite.crm.interaction.Messages;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.store.Page;
import org.simsite.modempool.outbox.ConsentEvent;
import org.simsite.modempool.outbox.Priority;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.tenancy.staff.Team;
import org.simsite.tenancy.staff.Teams;
import org.simsite.web.form.Attempt;
import org.simsite.web.i18n.Words;
import org.simsite.web.login.StaffUser;

/** One customer: all that was said, a box to answer in, and the facts. */
@Named
@ViewScoped
public class CustomerView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LIMIT = 30;

    @Inject
    Customers customers;

    @Inject
    Interactions all;

    @Inject
    Messages messages;

    @Inject
    Verifications verifications;

    @Inject
    SignIns signIns;

    @Inject
    TextConsents texts;

    @Inject
    Staff colleagues;

    @Inject
    Teams teams;

    @Inject
    StaffUser staff;

    @Inject
    Attempt attempt;

    @Inject
    Words words;

    private UUID id;
    private String cursor;
    private String text;
    private Channel channel;
    private String asked;
    private String code;
    private transient Customer customer;
    private transient Page<Interaction> page;
    private transient List<ConsentEvent> consents;

    /** @throws java.util.NoSuchElementException if the tenant has no such customer */
    public void load() {
        channel = getCustomer().phones().isEmpty() && !getCustomer().emails().isEmpty() ? Channel.EMAIL : Channel.SMS;
    }

    public void send() {
        var draft = new MessageDraft(id, channel, text, Priority.CONVERSATION, staff.getUsername());
        if (attempt.to(() -> messages.send(draft))) {
            text = null;
            attempt.told("composer.done");
        }
        forget();
    }

    /** @param channel by which the code goes to {@code address} */
    public void askProof(Channel channel, String address) {
        if (attempt.to(() -> verifications.request(id, channel, address))) {
            asked = address;
            code = null;
            attempt.told("proof.sent", address);
        }
        forget();
    }

    public void prove() {
        if (attempt.to(() -> verifications.prove(id, asked, code))) {
            attempt.told("proof.done", asked);
            asked = null;
        }
        forget();
    }

    public void sendSignIn() {
        if (attempt.to(() -> signIns.sendCode(id))) attempt.told("customer.signin.done");
        forget();
    }

    /** What was read before the change is no longer true. */
    private void forget() {
        customer = null;
        page = null;
    }

    public Customer getCustomer() {
        if (customer == null) customer = customers.find(id).orElseThrow();
        return customer;
    }

    /** Name of who looks after her; null if nobody does. */
    public String getOwner() {
        var owner = getCustomer().keeper().owner();
        return owner == null
                ? null
                : colleagues.find(owner).map(StaffMember::name).orElse(null);
    }

    public String getTeam() {
        var team = getCustomer().keeper().team();
        return team == null ? null : teams.find(team).map(Team::name).orElse(null);
    }

    /** STOP and START from her proved phones, the latest first. */
    public List<ConsentEvent> getConsents() {
        if (consents == null) consents = texts.of(id);
        return consents;
    }

    /** Her proved phones that get no texts of ours. */
    public List<String> getStopped() {
        return getConsents().isEmpty() ? List.of() : texts.stopped(id);
    }

    public List<Interaction> getInteractions() {
        return page().items();
    }

    public String getOlder() {
        return page().next();
    }

    private Page<Interaction> page() {
        if (page == null) page = all.of(id, LIMIT, cursor);
        return page;
    }

    public List<SelectItem> getChannels() {
        return Stream.of(Channel.SMS, Channel.EMAIL)
                .map(each -> new SelectItem(each, words.of("channel", each)))
                .toList();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    /** The address that waits for its six digits; null if none does. */
    public String getAsked() {
        return asked;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
