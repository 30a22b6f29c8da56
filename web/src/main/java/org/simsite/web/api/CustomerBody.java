package org.simsite.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.party.CustomerChange;
import org.simsite.crm.party.CustomerDraft;
import org.simsite.crm.party.CustomerKind;
import org.simsite.crm.party.KeeperChange;

/** A customer as a client describes her; a change leaves what is missing or null as it is. */
@Schema(name = "CustomerInput")
public record CustomerBody(
        @Schema(enumeration = {"person", "company"}) @Nullable
        String kind,

        @Nullable String name,
        @Nullable List<String> phones,
        @Nullable List<String> emails,
        @Nullable String siteSlug,
        @Nullable String locale,
        @Nullable String ownerId,
        @Nullable String teamId) {

    CustomerDraft draft() {
        return new CustomerDraft(
                parsedKind(), name, Bodies.full("phones", phones), Bodies.full("emails", emails), siteSlug, locale);
    }

    CustomerChange change() {
        return new CustomerChange(
                parsedKind(), name, Bodies.full("phones", phones), Bodies.full("emails", emails), siteSlug, locale);
    }

    /** An empty id takes owner or team away. */
    KeeperChange keeper() {
        return new KeeperChange(Ids.removable("ownerId", ownerId), Ids.removable("teamId", teamId));
    }

    private @Nullable CustomerKind parsedKind() {
        return Names.parse(CustomerKind.class, "kind", kind);
    }
}
