package org.simsite.tenancy.closing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The steps of each state, in their order. */
enum StepName {
    SHUT(ClosingState.CLOSED),
    OPEN(ClosingState.REOPENING),
    REALM(ClosingState.ERASING),
    TEXTS(ClosingState.ERASING),
    ROWS(ClosingState.ERASING),
    END(ClosingState.ERASING);

    private final ClosingState state;

    StepName(ClosingState state) {
        this.state = state;
    }

    static List<StepName> of(ClosingState state) {
        return Arrays.stream(values()).filter(name -> name.state == state).toList();
    }

    /** As pages and the database know it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
