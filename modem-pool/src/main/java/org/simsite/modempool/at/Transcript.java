package org.simsite.modempool.at;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The last lines between us and a modem, for a person who looks what is wrong with it. Whose text it is and what it says is
 * nobody's business there, nor is a card's PIN: neither gets in. Lines come from several threads.
 */
public final class Transcript {
    private static final int KEPT = 200;
    /** The longest line kept, in characters. */
    private static final int LONGEST = 160;

    /** The identity of a card has twenty digits, the shortest PDU of a text more. */
    private static final Pattern PDU = Pattern.compile("[0-9A-Fa-f]{22,}");

    private static final Pattern PIN = Pattern.compile("(\\+(?:CPIN|CLCK|CPWD)=).*");
    private static final Pattern NUMBER = Pattern.compile("\\+[0-9]{5,15}");

    /** @param ours whether we wrote it */
    public record Line(Instant at, boolean ours, String text) {}

    private final Clock clock;
    private final Deque<Line> lines = new ArrayDeque<>();

    public Transcript(Clock clock) {
        this.clock = clock;
    }

    void add(boolean ours, String text) {
        String shown = masked(text.strip());
        if (!shown.isEmpty()) {
            keep(new Line(clock.instant(), ours, shown));
        }
    }

    private synchronized void keep(Line line) {
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    private static String masked(String text) {
        String withoutPdu =
                PDU.matcher(text).replaceAll(found -> "<PDU, " + found.group().length() / 2 + " octets>");
        String withoutPin = PIN.matcher(withoutPdu).replaceAll("$1****");
        String plain = NUMBER.matcher(withoutPin)
                .replaceAll(found -> found.group().substring(0, 3) + "****" + lastTwo(found.group()))
                .replace("\u001a", "<Ctrl-Z>")
                .replace("\u001b", "<Esc>");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    private static String lastTwo(String number) {
        return number.substring(number.length() - 2);
    }

    /** The oldest first. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }
}
