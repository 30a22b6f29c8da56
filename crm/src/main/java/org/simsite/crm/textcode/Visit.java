package org.simsite.crm.textcode;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text being dealt with.
 *
 * @param interaction its entry in the contact repository
 * @param codes all codes of the tenant
 */
record Visit(Incoming incoming, UUID interaction, Parsed parsed, List<TextCode> codes) {
    /** The code that was understood. */
    @Nullable
    String code() {
        return parsed instanceof Parsed.Understood it ? it.code().code() : null;
    }
}
