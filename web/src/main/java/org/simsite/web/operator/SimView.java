package org.simsite.web.operator;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.sim.SimState;
import org.simsite.modempool.status.CardStatus;
import org.simsite.modempool.status.Impact;
import org.simsite.modempool.status.ModemEvents;
import org.simsite.modempool.status.ModemStatus;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.SimStatus;
import org.simsite.modempool.status.Transcripts;
import org.simsite.tenancy.tenant.Tenants;
import org.simsite.web.api.SimDesk;
import org.simsite.web.form.Attempt;

/** One card: how it does, and what may be done with it, each asked with its consequence. */
@Named
@ViewScoped
public class SimView implements Serializable {
    private static final long serialVersionUID = 1;

    /** What the operator is about to do. */
    public enum Ask {
        DRAIN,
        BLOCK,
        ACTIVATE,
        LEASE,
        RELEASE,
        SWAP
    }

    @Inject
    PoolStatus pool;

    @Inject
    CardStatus cards;

    @Inject
    ModemEvents events;

    @Inject
    Transcripts transcripts;

    @Inject
    SimDesk desk;

    @Inject
    Tenants all;

    @Inject
    TenantNames names;

    @Inject
    Attempt attempt;

    private UUID id;
    private Ask ask;
    private String tenant;
    private UUID successor;
    private transient SimStatus sim;
    private transient Impact impact;

    public String confirm() {
        return then(() -> {
            switch (ask) {
                case DRAIN -> desk.become(id, SimState.DRAINING);
                case BLOCK -> desk.become(id, SimState.BLOCKED);
                case ACTIVATE -> desk.become(id, SimState.ACTIVE);
                case LEASE -> desk.lease(id, tenant);
                case RELEASE -> desk.release(id);
                case SWAP -> desk.swap(id, successor);
            }
        });
    }

    private String then(Runnable change) {
        if (!attempt.to(change)) return null;
        attempt.done("sim.done");
        return "/pool/sim?faces-redirect=true&id=" + id;
    }

    /** @throws java.util.NoSuchElementException if there is no such card */
    public SimStatus getSim() {
        if (sim == null) sim = pool.sim(id);
        return sim;
    }

    public Impact getImpact() {
        if (impact == null) impact = cards.impact(id);
        return impact;
    }

    /** The modem it is in; null if in none. */
    public ModemStatus getModem() {
        return pool.modems().stream()
                .filter(each -> id.equals(each.sim()))
                .findFirst()
                .orElse(null);
    }

    /** What its modem went through; nothing if it is in none. */
    public List<ModemEvents.Event> getEvents() {
        var modem = getModem();
        return modem == null ? List.of() : events.last(modem.id());
    }

    /** What is said on the line of its modem. */
    public List<Transcripts.Said> getTranscript() {
        var modem = getModem();
        return modem == null ? List.of() : transcripts.look(modem.id());
    }

    public List<CardStatus.HolderRoutes> getHolders() {
        return cards.holders(id);
    }

    public List<CardStatus.Send> getSends() {
        return cards.last(id);
    }

    public BarChart getChart() {
        return new BarChart(cards.hours(id));
    }

    public String getHolder() {
        return Optional.ofNullable(getSim().holder()).map(names::of).orElse("");
    }

    public String name(String holder) {
        return names.of(holder);
    }

    public List<SelectItem> getTenants() {
        return all.list().stream()
                .map(each -> new SelectItem(each.slug(), each.name()))
                .toList();
    }

    /** Cards that may take over: active ones that are nobody else's. */
    public List<SelectItem> getSuccessors() {
        return pool.sims().stream()
                .filter(each -> !each.id().equals(id) && each.state() == SimState.ACTIVE)
                .filter(each -> each.holder() == null || each.holder().equals(getSim().holder()))
                .map(each -> new SelectItem(each.id(), each.number() == null ? each.iccid() : each.number()))
                .toList();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Ask getAsk() {
        return ask;
    }

    public void setAsk(Ask ask) {
        this.ask = ask;
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(String tenant) {
        this.tenant = tenant;
    }

    public UUID getSuccessor() {
        return successor;
    }

    public void setSuccessor(UUID successor) {
        this.successor = successor;
    }
}
