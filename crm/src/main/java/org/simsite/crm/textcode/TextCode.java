package org.simsite.crm.textcode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short word that opens a text, and what it does.
 *
 * @param help the tenant's own line of help; ours in the party's language if null
 * @param confirmation the tenant's own confirmation; ours in the party's language if null
 */
public record TextCode(
        String code,
        TextHandler handler,
        List<String> aliases,
        @Nullable String help,
        @Nullable String confirmation,
        AuditRule audit) {
    public TextCode {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
