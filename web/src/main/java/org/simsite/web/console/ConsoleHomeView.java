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
import org.simsite.web.rights.May;

/** What needs the one who looks now: only what her role lets her see. */
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
    May may;

    @Inject
    Guide guide;

    private List<FeedbackCase> open;
    private List<Interaction> unknown;

    @PostConstruct
    void load() {
        open = may.read("SERVICE")
                ? feedback.list(CaseState.OPEN, COUNTED, null).items()
                : List.of();
        unknown = may.read("CUSTOMERS") ? interactions.ofUnknown(COUNTED, null).items() : List.of();
    }

    public long getWaiting() {
        return may.read("PUBLISHING") ? publications.waiting() : 0;
    }

    /** Up to 200: more than anyone would want to count. */
    public int getOpenCases() {
        return open.size();
    }

    public int getUnknownCount() {
        return unknown.size();
    }

    public List<Publication> getPublications() {
        return may.read("PUBLISHING")
                ? publications.list(PublicationState.WAITING, SHOWN, null).items()
                : List.of();
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
