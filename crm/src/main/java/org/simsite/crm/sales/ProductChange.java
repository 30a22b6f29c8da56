package org.simsite.crm.sales;

import org.jspecify.annotations.Nullable;

/** What is to be different: null leaves it. The number never changes: it is printed and texted. */
public record ProductChange(
        @Nullable String name,
        @Nullable Money price,
        @Nullable String description,
        @Nullable Integer stock) {}
