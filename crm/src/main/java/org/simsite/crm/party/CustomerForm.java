package org.simsite.crm.party;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.wording.Languages;
import org.simsite.modempool.PhoneNumber;
import org.simsite.tenancy.host.Slugs;
import org.simsite.tenancy.input.Fields;

/**
 * What was typed about a customer, made into a profile or refused as a whole.
 *
 * @param home the tenant's locale: a number without country code is of its country, China if it names none
 */
record CustomerForm(Locale home) {
    private static final int NAME_MAX = 100;
    private static final int ADDRESSES_MAX = 10;
    /** Two characters before the "--" of a site's label would look like an encoded name (RFC 5891 §4.2.3.1). */
    private static final int SITE_MIN = 3;

    CustomerProfile read(CustomerDraft draft) {
        var fields = new Fields();
        fields.require(draft.kind() != null, "kind", "required");
        var profile = new CustomerProfile(
                draft.kind() == null ? CustomerKind.PERSON : draft.kind(),
                fields.text("name", draft.name(), NAME_MAX),
                many(fields, "phones", draft.phones(), phone -> phone(fields, phone)),
                many(fields, "emails", draft.emails(), email -> fields.email("emails", email)),
                siteSlug(fields, draft.siteSlug()),
                locale(fields, draft.locale()));
        fields.check();
        return profile;
    }

    CustomerProfile read(Customer customer, CustomerChange change) {
        return read(new CustomerDraft(
                change.kind() == null ? customer.kind() : change.kind(),
                change.name() == null ? customer.name() : change.name(),
                change.phones() == null ? numbers(customer) : change.phones(),
                change.emails() == null ? addresses(customer) : change.emails(),
                change.siteSlug() == null ? customer.siteSlug() : change.siteSlug(),
                change.locale() == null ? customer.locale() : change.locale()));
    }

    static List<String> numbers(Customer customer) {
        return customer.phones().stream().map(Phone::number).toList();
    }

    static List<String> addresses(Customer customer) {
        return customer.emails().stream().map(Email::address).toList();
    }

    private static List<String> many(
            Fields fields, String field, @Nullable List<String> typed, Function<String, String> read) {
        if (typed == null) return List.of();
        fields.require(typed.size() <= ADDRESSES_MAX, field, "tooMany", ADDRESSES_MAX);
        return typed.stream().limit(ADDRESSES_MAX).map(read).distinct().toList();
    }

    private String phone(Fields fields, @Nullable String typed) {
        String text = fields.text("phones", typed, 30);
        if (text.isEmpty()) return text;
        String number = e164(text);
        fields.require(!number.isEmpty(), "phones", "phone");
        return number;
    }

    /** Empty if it cannot be a number. Stricter than the library, which finds a number in the midst of other words. */
    String e164(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!folded.matches("\\+?[0-9 ()./-]{5,30}")) return "";
        try {
            return PhoneNumber.parse(folded, home.getCountry().isEmpty() ? "CN" : home.getCountry())
                    .e164();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static @Nullable String siteSlug(Fields fields, @Nullable String typed) {
        String slug = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (slug.isEmpty()) return null;
        boolean wellFormed = Slugs.wellFormed(slug) && slug.length() >= SITE_MIN;
        fields.require(wellFormed, "siteSlug", "slug");
        fields.require(!wellFormed || !Slugs.reserved(slug), "siteSlug", "slugReserved");
        return slug;
    }

    private String locale(Fields fields, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return Languages.of(home).tag();
        var language = Languages.find(typed);
        fields.require(language.isPresent(), "locale", "locale");
        return language.map(Languages::tag).orElse("");
    }
}
