package org.simsite.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.crm.interaction.Interaction;
import org.simsite.crm.interaction.Interactions;
import org.simsite.crm.publish.Publication;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.service.CaseState;
import org.simsite.crm.service.FeedbackCase;
import org.simsite.crm.service.FeedbackCases;

/** What needs the staff now. */
@Named
@RequestScoped
public class ConsoleHomeView {
    private static final int SHOWN = 4;
    private static final int COUNTED = 200;

    @Inject
    Publications publications;

    @Inject
    FeedbackCases feedback;

    @Inject
    Interactions interactions;

    @Inject
    Guide guide;

    private List<FeedbackCase> open;
    private List<Interaction> unknown;

    @PostConstruct
    void load() {
        open = feedback.list(CaseState.OPEN, COUNTED, null).items();
        unknown = interactions.ofUnknown(COUNTED, null).items();
    }

    public long getWaiting() {
        return publications.waiting();
    }

    /** Up to 200: more than anyone would want to count. */
    public int getOpenCases() {
        return open.size();
    }

    public int getUnknownCount() {
        return unknown.size();
    }

    public List<Publication> getPublications() {
        return publications.list(PublicationState.WAITING, SHOWN, null).items();
    }

    public List<FeedbackCase> getCases() {
        return open.stream().limit(SHOWN).toList();
    }

    public List<Interaction> getUnknown() {
        return unknown.stream().limit(SHOWN).toList();
    }

    public List<Guide.Step> getGuide() {
        return guide.steps();
    }

    public long getGuideCount() {
        return guide.steps().stream().filter(Guide.Step::done).count();
    }

    public boolean isGuideDone() {
        return guide.steps().stream().allMatch(Guide.Step::done);
    }
}
