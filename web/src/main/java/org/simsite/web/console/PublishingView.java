package org.simsite.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.simsite.crm.publish.Publication;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.store.Page;
import org.simsite.web.form.Attempt;
import org.simsite.web.login.StaffUser;

/** What customers want to say in public, one at a time, and the word of who lets it through. */
@Named
@ViewScoped
public class PublishingView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LIMIT = 50;

    @Inject
    Publications publications;

    @Inject
    StaffUser staff;

    @Inject
    Attempt attempt;

    private UUID id;
    private PublicationState state;
    private String cursor;
    private String reason;
    private transient Page<Publication> page;
    private transient Publication current;

    /** Without an id the first of the list is shown, so that one can go on from item to item. */
    public void load() {
        if (state == null)
            state = id == null
                    ? PublicationState.WAITING
                    : publications.find(id).orElseThrow().state();
        if (id == null && !getPublications().isEmpty())
            id = getPublications().getFirst().id();
    }

    public String approve() {
        return decide("publishing.done.approved", () -> publications.approve(id, staff.getUsername()));
    }

    public String reject() {
        return decide("publishing.done.rejected", () -> publications.reject(id, reason, staff.getUsername()));
    }

    public String lock() {
        return decide("publishing.done.locked", () -> publications.lock(id, reason, staff.getUsername()));
    }

    public String unlock() {
        return decide("publishing.done.unlocked", () -> publications.unlock(id, staff.getUsername()));
    }

    /** On to the next one of the same list; a refusal stays with this one. */
    private String decide(String done, Runnable decision) {
        if (!attempt.to(decision)) return null;
        attempt.done(done);
        return "/console/publishing?faces-redirect=true&state=" + state;
    }

    /** Whether a word of why belongs to it. */
    public boolean isRefusable() {
        return getCurrent().state() == PublicationState.WAITING || getCurrent().state() == PublicationState.PUBLISHED;
    }

    public Publication getCurrent() {
        if (current == null && id != null) current = publications.find(id).orElseThrow();
        return current;
    }

    public List<Publication> getPublications() {
        if (page == null) page = publications.list(state, LIMIT, cursor);
        return page.items();
    }

    public String getNext() {
        getPublications();
        return page.next() == null ? null : URLEncoder.encode(page.next(), UTF_8);
    }

    public PublicationState[] getStates() {
        return PublicationState.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public PublicationState getState() {
        return state;
    }

    public void setState(PublicationState state) {
        this.state = state;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
