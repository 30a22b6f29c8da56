package org.simsite.modempool.at;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of errors, from tables beside this class: a line holds the number and the name. */
final class ErrorNames {
    private static final Map<Integer, String> CME = read("cme-errors.txt");
    private static final Map<Integer, String> CMS = read("cms-errors.txt");

    private ErrorNames() {}

    static String name(AtError.Kind kind, int code) {
        return switch (kind) {
            case CME -> CME.getOrDefault(code, "cme_error_" + code);
            case CMS -> CMS.getOrDefault(code, "cms_error_" + code);
            case PLAIN -> "error";
        };
    }

    /** The number of an error that the modem wrote in words ({@code +CMEE=2}); -1 if the words are unknown. */
    static int code(AtError.Kind kind, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return (kind == AtError.Kind.CME ? CME : CMS)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().equals(wanted))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(-1);
    }

    private static Map<Integer, String> read(String file) {
        Map<Integer, String> names = new HashMap<>();
        for (String line : TextTable.lines(file)) {
            int blank = line.indexOf(' ');
            names.put(Integer.valueOf(line.substring(0, blank)), line.substring(blank + 1));
        }
        return Map.copyOf(names);
    }
}
