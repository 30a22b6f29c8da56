package org.simsite.web.form;

import jakarta.faces.model.SelectItem;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What several forms let one choose from. */
public final class Choices {
    private static final List<String> CURRENCIES =
            List.of("CNY", "HKD", "TWD", "EUR", "GBP", "USD", "JPY", "KRW", "SGD", "CHF");

    private Choices() {}

    /** The usual ones, and the one that is chosen, whichever it is. */
    public static List<SelectItem> currencies(String chosen) {
        return Stream.concat(CURRENCIES.stream(), Stream.ofNullable(chosen))
                .distinct()
                .map(code -> new SelectItem(code, code))
                .toList();
    }

    /** Zones named for a place, as people look for them, and the one that is chosen, whatever its name. */
    public static List<SelectItem> timeZones(String chosen) {
        return Stream.concat(ZoneId.getAvailableZoneIds().stream(), Stream.ofNullable(chosen))
                .filter(id -> id.equals(chosen)
                        || id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .distinct()
                .sorted()
                .map(id -> new SelectItem(id, id.replace('_', ' ')))
                .toList();
    }
}
