package org.simsite.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.simsite.modempool.outbox.BlockedPhone;
import org.simsite.modempool.outbox.BlockedPhones;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.ReplyLoop;
import org.simsite.modempool.outbox.ReplyLoops;
import org.simsite.web.api.SendingDesk;
import org.simsite.web.form.Attempt;

/** The black list of all, and automata that answered each other. */
@Named
@RequestScoped
public class BlockedView {
    private static final int SHOWN = 100;
    private static final Duration LATELY = Duration.ofDays(7);

    @Inject
    BlockedPhones all;

    @Inject
    ReplyLoops loops;

    @Inject
    SendingDesk desk;

    @Inject
    TenantNames names;

    @Inject
    Attempt attempt;

    private String after;
    private String phone;
    private String note;

    private List<BlockedPhone> read() {
        return all.list(OptOuts.ALL, after == null ? "" : "+" + after, SHOWN + 1);
    }

    public List<BlockedPhone> getBlocked() {
        return read().stream().limit(SHOWN).toList();
    }

    /** The last phone shown, if there are more. */
    public String getNext() {
        return read().size() > SHOWN ? getBlocked().getLast().phone() : null;
    }

    public String block() {
        String number = phone == null ? "" : phone.replaceAll("[\\s().-]", "");
        return then("blocked.added", () -> desk.block(number, note));
    }

    public String unblock(String number) {
        return then("blocked.removed", () -> desk.unblock(number));
    }

    private String then(String done, Runnable change) {
        if (!attempt.to(change)) return null;
        attempt.done(done);
        return "/pool/blocked?faces-redirect=true";
    }

    public List<ReplyLoop> getLoops() {
        return loops.since(Instant.now().minus(LATELY));
    }

    public String name(String holder) {
        return names.of(holder);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
