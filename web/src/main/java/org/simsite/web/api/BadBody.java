package org.simsite.web.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.FieldError;
import org.simsite.web.error.Problem;

/**
 * A body that could not be read: too large, no JSON, or JSON that does not fit.
 *
 * @param status 400 or 413
 * @param key of the message for the field, if one is to blame
 */
record BadBody(int status, @Nullable String field, String key) {
    /** Yasson tells the field in its message only. */
    private static final Pattern UNKNOWN = Pattern.compile("[Jj]son property (\\S+) can ?not be mapped");

    private static final Pattern MISFIT = Pattern.compile("property '([^']+)'");

    static Optional<BadBody> in(Throwable thrown) {
        Optional<BadBody> found = Optional.empty();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            // The server's class is not ours to import: RequestTooBigException of Undertow.
            if (cause.getClass().getSimpleName().equals("RequestTooBigException")) {
                return Optional.of(new BadBody(413, null, ""));
            }
            if (found.isEmpty() && (cause instanceof JsonbException || cause instanceof JsonException)) {
                found = Optional.of(ofJson(String.valueOf(cause.getMessage())));
            }
        }
        return found;
    }

    private static BadBody ofJson(String message) {
        var unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return new BadBody(400, unknown.group(1), "unknownField");
        }
        var path = MISFIT.matcher(message)
                .results()
                .map(property -> property.group(1))
                .collect(Collectors.joining("."));
        return path.isEmpty() ? new BadBody(400, null, "") : new BadBody(400, path, "kind");
    }

    Problem problem(Locale locale) {
        return field == null
                ? Problem.of(status, locale)
                : Problem.of(status, List.of(new FieldError(field, key)), locale);
    }
}
