package org.simsite.modempool.sms.pdu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins the parts of one long text, in any order and with copies. Not safe for several threads. */
public final class PartAssembler {

    /** What the parts of one text have in common. References wrap, so a key only holds for some hours. */
    public record Key(String originator, int reference, boolean wide, int total) {
        /** @throws java.util.NoSuchElementException if the text has no parts */
        public static Key of(Deliver deliver) {
            Part part = deliver.data().part().orElseThrow();
            return new Key(deliver.originator().text(), part.reference(), part.wide(), part.total());
        }
    }

    private static final String GAP = " […] ";

    private final Key key;
    private final TreeMap<Integer, UserData> parts = new TreeMap<>();

    /** @throws java.util.NoSuchElementException if {@code first} is no part of a longer text */
    public PartAssembler(Deliver first) {
        key = Key.of(first);
        add(first);
    }

    /** Whether {@link #add} takes it. */
    public boolean fits(Deliver deliver) {
        if (deliver.data().part().isEmpty() || !Key.of(deliver).equals(key)) {
            return false;
        }
        UserData there = parts.get(index(deliver));
        return there == null || Arrays.equals(there.octets(), deliver.data().octets());
    }

    /**
     * @return false if it is a copy of one that is there
     * @throws IllegalArgumentException if it is no part of this text, or has another content than the one in its place
     */
    public boolean add(Deliver deliver) {
        if (!fits(deliver)) {
            throw new IllegalArgumentException("not of one message: " + key);
        }
        return parts.putIfAbsent(index(deliver), deliver.data()) == null;
    }

    public Key key() {
        return key;
    }

    public boolean isComplete() {
        return parts.size() == key.total();
    }

    /** Places still empty, each 1 to the total. */
    public Set<Integer> missing() {
        var missing = new TreeSet<Integer>();
        for (int index = 1; index <= key.total(); index++) {
            if (!parts.containsKey(index)) {
                missing.add(index);
            }
        }
        return missing;
    }

    /** The text of the parts that are there, in their order; an ill-formed character shows as U+FFFD. */
    public String text() {
        return LongText.join(parts.values().stream().toList());
    }

    /** The text with a mark in the place of each run of parts that are not there. */
    public String textWithGaps() {
        var pieces = new ArrayList<String>();
        var run = new ArrayList<UserData>();
        for (int index = 1; index <= key.total(); index++) {
            UserData part = parts.get(index);
            if (part != null) {
                run.add(part);
            } else if (!run.isEmpty() || pieces.isEmpty()) {
                pieces.add(LongText.join(run));
                run.clear();
            }
        }
        if (!run.isEmpty() || isLastMissing()) {
            pieces.add(LongText.join(run));
        }
        return String.join(GAP, pieces).strip();
    }

    /** What a program sent, of the parts that are there in their order; 8-bit data has no text. */
    public byte[] octets() {
        return LongText.content(parts.values().stream().toList());
    }

    private boolean isLastMissing() {
        return !parts.containsKey(key.total());
    }

    private static int index(Deliver deliver) {
        return deliver.data().part().orElseThrow().index();
    }
}
