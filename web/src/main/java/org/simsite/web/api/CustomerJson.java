package org.simsite.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer; {@code site} is null where she has none, owner and team where nobody looks after her. */
@Schema(name = "Customer")
public record CustomerJson(
        UUID id,
        String kind,
        String name,
        String locale,
        String username,
        List<PhoneJson> phones,
        List<EmailJson> emails,
        @Nullable SiteJson site,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        Instant createdAt) {

    /** A number in E.164. */
    @Schema(name = "Phone")
    public record PhoneJson(String number, boolean verified) {}

    @Schema(name = "Email")
    public record EmailJson(String address, boolean verified) {}

    /** Her virtual site. */
    @Schema(name = "Site")
    public record SiteJson(String slug, String host, String url) {}
}
