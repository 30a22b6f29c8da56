package org.simsite.crm.textcode;

import org.simsite.crm.interaction.Channel;

/** The one door for code + content, from a phone or from the web. */
public class TextDesk {
    /** Keeps the text, does what it asks and answers; the answer to a text message is queued as one. */
    public Reply handle(Sender sender, Channel channel, String text) {
        throw new UnsupportedOperationException();
    }
}
