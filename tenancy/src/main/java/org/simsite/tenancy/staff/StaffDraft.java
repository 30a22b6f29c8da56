package org.simsite.tenancy.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone to be invited, as typed; the mail address becomes her user name. */
public record StaffDraft(
        @Nullable String name,
        @Nullable String email,
        @Nullable UUID roleId,
        @Nullable UUID teamId) {}
