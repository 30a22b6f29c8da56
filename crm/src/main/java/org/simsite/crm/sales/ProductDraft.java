package org.simsite.crm.sales;

import org.jspecify.annotations.Nullable;

/** A new product as typed; {@code number} is what customers write in a text. */
public record ProductDraft(
        @Nullable String number,
        @Nullable String name,
        @Nullable Money price,
        @Nullable String description,
        @Nullable Integer stock) {}
