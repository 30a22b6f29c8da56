package org.simsite.crm.party;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as she was when read: change her through {@link Customers} with the version seen here. */
public record Customer(
        UUID id,
        long version,
        CustomerKind kind,
        String name,
        String locale,
        String username,
        @Nullable String siteSlug,
        List<Phone> phones,
        List<Email> emails,
        Instant createdAt,
        Keeper keeper) {
    public Customer {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }
}
