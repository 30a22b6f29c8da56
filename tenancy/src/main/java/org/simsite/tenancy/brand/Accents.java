package org.simsite.tenancy.brand;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.Fields;

/** The two colours of a draft, checked. */
record Accents(@Nullable String light, @Nullable String dark) {
    /** Refuses through the fields, which the caller checks before using the answer. */
    static Accents of(BrandDraft draft, Fields fields) {
        String light = readable(fields, "accent", draft.accent(), Ground.LIGHT);
        if (light == null) {
            String dark = draft.accentDark();
            fields.require(dark == null || dark.isBlank(), "accent", "required");
            return new Accents(null, null);
        }
        String dark = readable(fields, "accentDark", draft.accentDark(), Ground.DARK);
        return new Accents(light, dark != null ? dark : derived(light));
    }

    private static @Nullable String readable(Fields fields, String field, @Nullable String wish, Ground ground) {
        String text = wish == null ? "" : wish.strip();
        if (text.isEmpty()) return null;
        var colour = Colour.parse(text);
        fields.require(colour.isPresent(), field, "colour");
        colour.filter(poor -> !ground.carries(poor))
                .ifPresent(poor -> fields.require(
                        false,
                        field,
                        ground == Ground.LIGHT ? "poorOnLight" : "poorOnDark",
                        ground.contrast(poor),
                        ground.nearest(poor).hex()));
        return text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String derived(String light) {
        return Colour.parse(light).map(Ground.DARK::nearest).map(Colour::hex).orElse(null);
    }
}
