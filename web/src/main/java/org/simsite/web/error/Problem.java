package org.simsite.web.error;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.FieldError;

/**
 * What went wrong, for a program: RFC 9457 §3.
 *
 * @param type {@code about:blank} where the status says it all
 * @param errors one for each bad field; null where no field is to blame
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<BadField> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A field that was refused; {@code message} says why in the caller's language. */
    public record BadField(String field, String message) {}

    public static Problem of(int status, Locale locale) {
        return new Problem(
                "about:blank",
                ErrorTexts.status(status + ".title", locale),
                status,
                ErrorTexts.status(status + ".detail", locale),
                null);
    }

    static Problem of(int status, String topic, Locale locale) {
        return new Problem(
                "urn:simsite:problem:" + topic,
                ErrorTexts.status(topic + ".title", locale),
                status,
                ErrorTexts.status(topic + ".detail", locale),
                null);
    }

    public static Problem of(int status, List<FieldError> errors, Locale locale) {
        var plain = of(status, locale);
        var fields = errors.stream()
                .map(error -> new BadField(error.field(), ErrorTexts.of(error, locale)))
                .toList();
        return new Problem("urn:simsite:problem:fields", plain.title, status, plain.detail, fields);
    }

    /** Whether the whole tenant is off the web. */
    boolean isTenants() {
        return type.endsWith(":suspended") || type.endsWith(":closed");
    }

    public Problem because(String why) {
        return new Problem(type, title, status, why, errors);
    }
}
