package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who does what a code asks for. */
@ApplicationScoped
class Handlers {
    @Inject
    Verify verify;

    @Inject
    Review review;

    @Inject
    Query query;

    @Inject
    Feedback feedback;

    Answer answer(Asked asked) {
        return switch (asked.code().handler()) {
            case VERIFY -> verify.answer(asked);
            case REVIEW -> review.answer(asked);
            case QUERY -> query.answer(asked);
            case FEEDBACK -> feedback.answer(asked);
            case HELP ->
                asked.told(new HelpText(asked.texts()).all(asked.visit().codes()));
        };
    }

    Verify verify() {
        return verify;
    }
}
