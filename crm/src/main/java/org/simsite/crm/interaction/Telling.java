package org.simsite.crm.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.Priority;

/**
 * Something to be told to somebody.
 *
 * @param customer null if we do not know who it is
 * @param address phone, mail address or user name, by channel
 * @param kept what the contact repository shows: the text, with secrets hidden
 * @param key names this telling for ever: told twice under one key, it goes out once
 * @param agent user name of who tells; null if the system does
 * @param automatic whether it answers a text that came in, without a person: two automata must not answer each other for ever
 */
public record Telling(
        @Nullable UUID customer,
        Channel channel,
        String address,
        String text,
        String kept,
        Priority priority,
        String key,
        @Nullable String agent,
        boolean automatic) {
    private static final String HIDDEN = "••••••";

    /** An answer in a conversation. */
    public static Telling of(@Nullable UUID customer, Channel channel, String address, String text, String key) {
        return new Telling(customer, channel, address, text, text, Priority.CONVERSATION, key, null, false);
    }

    /** Staff read the contact repository, so a one-time code is not in it. */
    public Telling hiding(String secret) {
        return new Telling(
                customer, channel, address, text, kept.replace(secret, HIDDEN), Priority.CODE, key, agent, automatic);
    }

    public Telling at(Priority priority) {
        return new Telling(customer, channel, address, text, kept, priority, key, agent, automatic);
    }

    public Telling by(@Nullable String agent) {
        return new Telling(customer, channel, address, text, kept, priority, key, agent, automatic);
    }

    /** Nobody read the text that this answers. */
    public Telling automatically() {
        return new Telling(customer, channel, address, text, kept, priority, key, agent, true);
    }
}
