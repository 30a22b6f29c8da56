package org.simsite.crm.textcode;

import org.simsite.crm.interaction.Channel;
import org.simsite.crm.party.Customer;
import org.simsite.crm.wording.Texts;

/**
 * What a customer asks for, understood.
 *
 * @param texts our words in her language
 */
record Asked(Customer customer, Visit visit, Parsed.Understood parsed, Texts texts) {
    TextCode code() {
        return parsed.code();
    }

    String content() {
        return parsed.content();
    }

    Channel channel() {
        return visit.incoming().channel();
    }

    /** What was asked is done: the tenant's own words for it, if it has any. */
    Answer done(String key, Object... args) {
        String own = code().confirmation();
        return new Answer(own == null ? texts.say(key, args) : own, true);
    }

    /** It was answered; there is nothing a tenant would confirm in other words. */
    Answer told(String words) {
        return new Answer(words, true);
    }

    /** It cannot be done as it was written: what is wrong, and how it should look. */
    Answer refused(String what) {
        String usage = new HelpText(texts).usage(code());
        return new Answer(what.isEmpty() ? usage : what + " " + usage, false);
    }
}
