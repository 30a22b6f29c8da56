package org.simsite.tenancy.closing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of each state, in their order. */
enum StepName {
    SHUT(ClosingState.CLOSED),
    REMIND_WEEK(ClosingState.CLOSED, Duration.ofDays(7), Duration.ofDays(1)),
    REMIND_DAY(ClosingState.CLOSED, Duration.ofDays(1), Duration.ZERO),
    OPEN(ClosingState.REOPENING),
    REALM(ClosingState.ERASING),
    TEXTS(ClosingState.ERASING),
    ROWS(ClosingState.ERASING),
    END(ClosingState.ERASING);

    private final ClosingState state;
    private final @Nullable Duration from;
    private final Duration to;

    StepName(ClosingState state) {
        this(state, null, Duration.ZERO);
    }

    /**
     * @param from so long before the tenant is erased it begins to make sense; null: at any time
     * @param to so long before that it makes none any more
     */
    StepName(ClosingState state, @Nullable Duration from, Duration to) {
        this.state = state;
        this.from = from;
        this.to = to;
    }

    static List<StepName> of(ClosingState state) {
        return Arrays.stream(values()).filter(name -> name.state == state).toList();
    }

    /** One that was closed later than this would have begun was told everything when it was closed. */
    boolean isTimely(Closing closing, Instant now) {
        if (from == null) return true;
        Instant begin = closing.until().minus(from);
        return closing.closedAt().isBefore(begin)
                && !now.isBefore(begin)
                && now.isBefore(closing.until().minus(to));
    }

    /** When a closed tenant has something to do again: its next reminder, or its end. */
    static Instant next(Closing closing, Instant now) {
        return Arrays.stream(values())
                .flatMap(name -> Stream.ofNullable(name.from))
                .map(closing.until()::minus)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(closing.until());
    }

    /** As pages and the database know it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
