package org.simsite.tenancy.brand;

import org.jspecify.annotations.Nullable;

/**
 * A brand as somebody wants it.
 *
 * @param accent such as {@code #0b6e5f}; null for the platform's choice
 * @param accentDark by night; null for the nearest to {@code accent} that can be read there
 */
public record BrandDraft(
        @Nullable String name,
        @Nullable String accent,
        @Nullable String accentDark) {}
