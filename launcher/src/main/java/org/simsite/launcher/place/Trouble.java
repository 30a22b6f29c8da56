package org.simsite.launcher.place;

/** What keeps the system from running and what the person at the keyboard can do about it: one sentence, shown without a trace. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
