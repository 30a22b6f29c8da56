package org.simsite.modempool.at;

import java.util.function.Consumer;

/** Cuts what a modem sends into lines and prompts. Lines may come in any pieces, with garbage between. */
final class LineSplitter {
    /** The longest line kept, in characters; a PDU has at most 352. What is longer is noise. */
    private static final int LONGEST = 1_024;

    private final Consumer<Token> sink;
    private final StringBuilder line = new StringBuilder();
    private volatile boolean promptAwaited;
    private boolean afterPrompt;

    LineSplitter(Consumer<Token> sink) {
        this.sink = sink;
    }

    /** From now on a {@code >} at the start of a line is a prompt, with or without the blank after it. */
    void awaitPrompt(boolean awaited) {
        promptAwaited = awaited;
    }

    void feed(byte[] octets, int count) {
        for (int i = 0; i < count; i++) {
            feed((char) (octets[i] & 0xff));
        }
    }

    private void feed(char c) {
        boolean blankOfPrompt = afterPrompt && c == ' ';
        afterPrompt = false;
        if (c == '\r' || c == '\n') {
            endLine();
        } else if (c == '>' && line.isEmpty() && promptAwaited) {
            promptAwaited = false;
            afterPrompt = true;
            sink.accept(new Token.Prompt());
        } else if (isPrintable(c) && !blankOfPrompt && line.length() < LONGEST) {
            line.append(c);
        }
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c != 0x7f;
    }

    private void endLine() {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            sink.accept(new Token.Line(text));
        }
    }
}
