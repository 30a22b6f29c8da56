package org.simsite.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.simsite.crm.consent.QuietTime;
import org.simsite.crm.consent.Texting;
import org.simsite.crm.store.Page;
import org.simsite.modempool.outbox.BlockedPhone;
import org.simsite.web.form.Attempt;
import org.simsite.web.login.StaffUser;

/** When the tenant's texts wait, and whom they never reach. */
@Named
@ViewScoped
public class TextingView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;
    private static final String PAGE = "/console/settings/texting?faces-redirect=true";

    @Inject
    Texting texting;

    @Inject
    StaffUser staff;

    @Inject
    Attempt attempt;

    private String after;
    private String quietFrom;
    private String quietTo;
    private String zone;
    private String phone;
    private String note;
    private transient Page<BlockedPhone> page;

    public void load() {
        QuietTime quiet = texting.quiet();
        quietFrom = quiet.from() == null ? "" : quiet.from().toString();
        quietTo = quiet.to() == null ? "" : quiet.to().toString();
        zone = quiet.zone().getId();
    }

    public String save() {
        return then("quiet.saved", () -> texting.setQuiet(quietFrom, quietTo));
    }

    public String block() {
        return then("blocked.added", () -> texting.block(phone == null ? "" : phone, note, staff.getUsername()));
    }

    public String unblock(String number) {
        return then("blocked.removed", () -> texting.unblock(number));
    }

    private String then(String done, Runnable change) {
        if (!attempt.to(change)) return null;
        attempt.done(done);
        return PAGE;
    }

    private Page<BlockedPhone> page() {
        if (page == null) page = texting.blocked(SHOWN, after == null || after.isBlank() ? null : "+" + after);
        return page;
    }

    public List<BlockedPhone> getBlocked() {
        return page().items();
    }

    /** The last phone shown, if there are more. */
    public String getNext() {
        return page().next();
    }

    public String getZone() {
        return zone;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietTo() {
        return quietTo;
    }

    public void setQuietTo(String quietTo) {
        this.quietTo = quietTo;
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
