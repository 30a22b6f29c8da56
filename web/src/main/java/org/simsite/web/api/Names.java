package org.simsite.web.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;

/** Enum values as the API spells them: {@code lower_snake}. */
final class Names {
    private Names() {}

    static @Nullable String of(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value of that name; null for null.
     *
     * @throws InvalidInput naming the field and the names there are
     */
    static <E extends Enum<E>> @Nullable E parse(Class<E> type, String field, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name.equals(of(value)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "choice", all(type)));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Names::of).collect(Collectors.joining(", "));
    }
}
