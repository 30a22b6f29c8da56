package org.simsite.crm.store;

import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;

/** Reads a list in pages, each from the key behind the last one seen, so that a page costs the same however deep it lies. */
public final class Rows {
    public static final int MOST = 200;

    private static final UUID LAST = new UUID(-1L, -1L);

    private Rows() {}

    /** Where a list in falling order of ids goes on; its top without a cursor. */
    public static UUID below(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) return LAST;
        try {
            return UUID.fromString(key(cursor));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("cursor", "cursor");
        }
    }

    /** The key in a cursor; empty without one. */
    public static String key(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) return "";
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("cursor", "cursor");
        }
    }

    /** @throws InvalidInput if the limit is not 1 to 200 */
    public static <T> Page<T> page(TypedQuery<T> query, int limit, Function<? super T, String> key) {
        if (limit < 1 || limit > MOST) throw new InvalidInput("limit", "limit", 1, MOST);
        List<T> rows = query.setMaxResults(limit + 1).getResultList();
        if (rows.size() <= limit) return new Page<>(rows, null);
        return new Page<>(rows.subList(0, limit), cursor(key.apply(rows.get(limit - 1))));
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
