package org.simsite.crm.textcode;

import org.jspecify.annotations.Nullable;

/** What a text was understood as. */
sealed interface Parsed {
    /**
     * It opens with a code.
     *
     * @param word the code or alias she wrote, folded
     * @param content all behind it, as sent, without blanks at the ends
     */
    record Understood(TextCode code, String word, String content) implements Parsed {}

    /** It opens with nothing we know; {@code nearest} is the code she most likely meant, null if none is near. */
    record Unclear(String word, @Nullable TextCode nearest) implements Parsed {}
}
