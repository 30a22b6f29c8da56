package org.simsite.tenancy.brand;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A brand as it is.
 *
 * @param logo SHA-256 of the logo in hexadecimal digits, null if there is none
 */
public record BrandNow(
        String name,
        @Nullable String accent,
        @Nullable String accentDark,
        @Nullable String logo,
        long version) {
    /** For the audit log. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("accent", String.valueOf(accent));
        fields.put("accentDark", String.valueOf(accentDark));
        fields.put("logo", String.valueOf(logo));
        return fields;
    }
}
