package org.simsite.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.Customers;
import org.simsite.crm.service.CaseState;
import org.simsite.crm.service.FeedbackCase;
import org.simsite.crm.service.FeedbackCases;
import org.simsite.crm.store.Page;
import org.simsite.web.form.Attempt;
import org.simsite.web.login.StaffUser;

/** What customers praised, missed or complained of, and who has settled it. */
@Named
@ViewScoped
public class FeedbackView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LIMIT = 50;

    @Inject
    FeedbackCases feedback;

    @Inject
    Customers customers;

    @Inject
    StaffUser staff;

    @Inject
    Attempt attempt;

    private CaseState state;
    private String cursor;
    private transient Page<FeedbackCase> page;
    private transient Map<UUID, Customer> writers;

    public void load() {
        if (state == null) state = CaseState.OPEN;
    }

    public String close(UUID id) {
        if (!attempt.to(() -> feedback.close(id, staff.getUsername()))) return null;
        attempt.done("feedback.done");
        return "/console/feedback?faces-redirect=true";
    }

    public List<FeedbackCase> getCases() {
        return page().items();
    }

    /** Who wrote it. */
    public String name(FeedbackCase each) {
        if (writers == null)
            writers = customers.findAll(
                    getCases().stream().map(FeedbackCase::customer).distinct().toList());
        var writer = writers.get(each.customer());
        return writer == null ? "" : writer.name();
    }

    public String getNext() {
        return page().next() == null ? null : URLEncoder.encode(page().next(), UTF_8);
    }

    private Page<FeedbackCase> page() {
        if (page == null) page = feedback.list(state, LIMIT, cursor);
        return page;
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public CaseState getState() {
        return state;
    }

    public void setState(CaseState state) {
        this.state = state;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
