package org.simsite.tenancy.signup;

import java.util.List;

/**
 * Whether a slug can be had.
 *
 * @param suggestions free ones like it, if it cannot
 */
public record SlugCheck(Answer answer, List<String> suggestions) {
    public enum Answer {
        FREE,
        TAKEN,
        RESERVED,
        BAD
    }

    public boolean free() {
        return answer == Answer.FREE;
    }
}
