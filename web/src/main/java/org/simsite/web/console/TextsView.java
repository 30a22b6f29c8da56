package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.simsite.modempool.route.Notice;
import org.simsite.modempool.route.Notices;
import org.simsite.modempool.status.HolderStatus;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.web.look.Place;

/** The tenant's own numbers, usage and receipts, and what changed about its numbers. */
@Named
@RequestScoped
public class TextsView {
    @Inject
    HolderStatus status;

    @Inject
    Notices notices;

    @Inject
    CurrentTenant current;

    @Inject
    Place place;

    public List<HolderStatus.Number> getNumbers() {
        return status.numbers(current.require());
    }

    public List<Notice> getNotices() {
        return notices.unseen(current.require());
    }

    public String seen(UUID notice) {
        notices.seen(current.require(), notice, Instant.now());
        return "/console/texts?faces-redirect=true";
    }

    public int getSentToday() {
        return status.sent(current.require(), today().toInstant());
    }

    public int getSentThisMonth() {
        return status.sent(current.require(), month());
    }

    public int getReceivedThisMonth() {
        return status.received(current.require(), month());
    }

    public List<HolderStatus.InState> getStates() {
        return status.states(current.require(), month());
    }

    /** Days begin where the tenant is. */
    private ZonedDateTime today() {
        return ZonedDateTime.now(place.zone()).truncatedTo(ChronoUnit.DAYS);
    }

    private Instant month() {
        return today().withDayOfMonth(1).toInstant();
    }
}
