package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.simsite.crm.service.CaseKind;
import org.simsite.crm.service.FeedbackCases;
import org.simsite.crm.service.NewCase;

/** {@code F text}: feedback; a complaint if she calls it one. */
@ApplicationScoped
class Feedback {
    private static final Set<String> COMPLAINING = Set.of("COMPLAINT", "COMPLAIN", "投诉");

    @Inject
    FeedbackCases cases;

    Answer answer(Asked asked) {
        if (asked.content().isEmpty()) return asked.refused("");
        boolean complaint = COMPLAINING.contains(asked.parsed().word());
        var opened = cases.open(new NewCase(
                complaint ? CaseKind.COMPLAINT : CaseKind.FEEDBACK,
                asked.customer().id(),
                asked.channel(),
                asked.visit().interaction(),
                asked.content()));
        return asked.done(complaint ? "complaint.done" : "feedback.done", opened.number());
    }
}
