package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.simsite.crm.wording.Languages;
import org.simsite.crm.wording.Texts;
import org.simsite.modempool.inbox.HolderDirectory;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** The pool's holders are our tenants; a customer names one by its slug. */
@ApplicationScoped
public class TenantDirectory implements HolderDirectory {
    private static final int QUOTED = 16;

    @Inject
    Tenants tenants;

    @Override
    public Optional<String> findByPrefix(String word) {
        return tenants.findBySlug(Glyphs.fold(word).toLowerCase(Locale.ROOT)).map(Tenant::id);
    }

    @Override
    public String prefixOf(String holder) {
        return tenants.find(holder).orElseThrow().slug().toUpperCase(Locale.ROOT);
    }

    /** In Chinese to who writes Chinese or from China: nothing else is known of her yet. */
    @Override
    public String questionFor(String from, String text) {
        boolean chinese = from.startsWith("+86") || text.codePoints().anyMatch(Character::isIdeographic);
        Languages language = chinese ? Languages.CHINESE : Languages.ENGLISH;
        return Texts.in(language.locale()).say("question", HelpText.shorten(Cut.trim(text), QUOTED));
    }
}
