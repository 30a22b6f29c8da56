package org.simsite.tenancy.signup;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.simsite.tenancy.host.Slugs;
import org.simsite.tenancy.input.Fields;

/** A sign-up form in which each field is good by itself; whether the slug is free is another question. */
record CheckedForm(String company, String slug, String adminName, String adminEmail, Locale locale, ZoneId timeZone) {
    private static final Set<String> LOCALES = Set.of("en", "zh-CN");
    private static final int NAME = 120;

    /** @throws org.simsite.tenancy.input.InvalidInput naming every bad field */
    static CheckedForm of(SignupForm form) {
        Fields fields = new Fields();
        String company = fields.name("company", form.company(), NAME);
        String slug = slug(fields, form);
        String name = fields.name("adminName", form.adminName(), NAME);
        String email = fields.email("adminEmail", form.adminEmail());
        String locale = fields.text("locale", form.locale(), 20);
        if (!locale.isEmpty()) fields.require(LOCALES.contains(locale), "locale", "locale");
        String zone = fields.text("timeZone", form.timeZone(), 64);
        if (!zone.isEmpty()) fields.require(ZoneId.getAvailableZoneIds().contains(zone), "timeZone", "timeZone");
        fields.check();
        return new CheckedForm(company, slug, name, email, Locale.forLanguageTag(locale), ZoneId.of(zone));
    }

    /** Of everything that was asked. */
    byte[] digest() {
        return Token.digest(toString());
    }

    /** Programs of different people may use the same key. */
    byte[] keyed(String key) {
        return Token.digest(key + "\n" + adminEmail);
    }

    private static String slug(Fields fields, SignupForm form) {
        String slug = fields.text("slug", form.slug(), Slugs.LONGEST);
        if (slug.isEmpty()) return slug;
        if (!Slugs.wellFormed(slug)) fields.require(false, "slug", "slug");
        else fields.require(!Slugs.reserved(slug), "slug", "slugReserved");
        return slug;
    }
}
