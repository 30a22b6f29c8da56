package org.simsite.crm.site;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.publish.Publication;
import org.simsite.crm.service.CaseKind;
import org.simsite.crm.service.FeedbackCase;

/** Puts what a customer wrote on one line of steps each, newest first. */
final class Things {
    private Things() {}

    static List<Thing> of(List<Publication> publications, List<FeedbackCase> cases) {
        return Stream.concat(
                        publications.stream().map(Things::of), cases.stream().map(Things::of))
                .sorted(Comparator.comparing(Thing::at).reversed())
                .toList();
    }

    private static Thing of(Publication p) {
        return new Thing(
                p.id(),
                Thing.Kind.REVIEW,
                p.text(),
                p.productNumber(),
                p.productName(),
                p.rating(),
                requireNonNull(p.channel(), "a review came by a channel"),
                p.submittedAt(),
                steps(p),
                p.reason());
    }

    private static Thing of(FeedbackCase c) {
        return new Thing(
                c.id(),
                c.kind() == CaseKind.COMPLAINT ? Thing.Kind.COMPLAINT : Thing.Kind.FEEDBACK,
                c.text(),
                null,
                null,
                null,
                c.channel(),
                c.openedAt(),
                List.of(received(c.openedAt()), new Step(Step.Name.CLOSED, c.closedAt())),
                null);
    }

    private static List<Step> steps(Publication p) {
        Step received = received(p.submittedAt());
        @Nullable Instant decided = p.decidedAt();
        return switch (p.state()) {
            case WAITING -> List.of(received, new Step(Step.Name.CHECKED, null), new Step(Step.Name.PUBLISHED, null));
            case PUBLISHED ->
                List.of(received, new Step(Step.Name.CHECKED, decided), new Step(Step.Name.PUBLISHED, decided));
            case REJECTED -> List.of(received, new Step(Step.Name.REJECTED, decided));
            case LOCKED -> List.of(received, new Step(Step.Name.LOCKED, decided));
        };
    }

    private static Step received(Instant at) {
        return new Step(Step.Name.RECEIVED, at);
    }
}
