package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.simsite.crm.wording.Languages;
import org.simsite.crm.wording.Texts;
import org.simsite.modempool.inbox.HolderDirectory;
import org.simsite.modempool.outbox.Wish;
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

    @Override
    public String questionFor(String from, String text) {
        return textsFor(from, text).say("question", HelpText.shorten(Cut.trim(text), QUOTED));
    }

    @Override
    public String confirmationOf(Wish wish, List<String> holders, String from, String text) {
        Texts texts = textsFor(from, text);
        if (wish == Wish.STOP_ALL) return texts.say("wish.stop_all");
        String names = holders.stream()
                .map(holder -> tenants.find(holder).orElseThrow().name())
                .collect(Collectors.joining(texts.say("wish.and")));
        return texts.say(wish == Wish.STOP ? "wish.stop" : "wish.start", names);
    }

    /** In Chinese to who writes Chinese or from China: nothing else is known of her yet. */
    private static Texts textsFor(String from, String text) {
        boolean chinese = from.startsWith("+86") || text.codePoints().anyMatch(Character::isIdeographic);
        Languages language = chinese ? Languages.CHINESE : Languages.ENGLISH;
        return Texts.in(language.locale());
    }
}
