package org.simsite.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.store.Page;

/** Some of a list; {@code next} is the cursor of what follows, null at the end. */
public record ListJson<T>(List<T> items, @Nullable String next) {
    static <S, T> ListJson<T> of(Page<S> page, Function<? super S, T> json) {
        return new ListJson<>(page.items().stream().<T>map(json).toList(), page.next());
    }

    /** @param found one more than the limit if there is more */
    static <S, T> ListJson<T> cut(List<S> found, int limit, Function<? super S, T> json, Function<? super S, ?> key) {
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? String.valueOf(key.apply(shown.getLast())) : null;
        return new ListJson<>(shown.stream().<T>map(json).toList(), next);
    }

    /** A list that is short enough to be given whole. */
    static <S, T> ListJson<T> all(List<S> items, Function<? super S, T> json) {
        return new ListJson<>(items.stream().<T>map(json).toList(), null);
    }
}
