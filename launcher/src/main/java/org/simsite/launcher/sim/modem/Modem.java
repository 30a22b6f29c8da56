package org.simsite.launcher.sim.modem;

import java.util.Locale;
import org.simsite.launcher.sim.air.Card;
import org.simsite.launcher.sim.air.Luhn;
import org.simsite.launcher.sim.air.Network;
import org.simsite.launcher.sim.journal.Journal;

/** A modem with its card: all of it that outlives a loss of power, and the faults in store for it. */
public final class Modem {
    private static final int CARD_SLOTS = 30;
    private static final int OWN_SLOTS = 100;
    private static final String TYPE_ALLOCATION = "35824005";

    private final int index;
    private final String imei;
    private final Card card;
    private final Network network;
    private final Faults faults = new Faults();
    private final MessageStore onCard;
    private final MessageStore own;

    /** @param index from 1; the same index makes the same modem */
    public Modem(int index, Card card, Network network, Journal journal) {
        this.index = index;
        this.imei = Luhn.append(TYPE_ALLOCATION + String.format(Locale.ROOT, "%06d", index));
        this.card = card;
        this.network = network;
        this.onCard = new MessageStore(journal, "store/SM/" + card.iccid() + "/", CARD_SLOTS);
        this.own = new MessageStore(journal, "store/ME/" + imei + "/", OWN_SLOTS);
    }

    public String name() {
        return "modem" + index;
    }

    public int index() {
        return index;
    }

    public String imei() {
        return imei;
    }

    public Card card() {
        return card;
    }

    public Network network() {
        return network;
    }

    public Faults faults() {
        return faults;
    }

    /** How many messages lie on the card. */
    public int stored() {
        return onCard.used();
    }

    /** @param memory {@code SM} or {@code ME} */
    MessageStore store(String memory) {
        return memory.equals("ME") ? own : onCard;
    }
}
