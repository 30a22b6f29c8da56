package org.simsite.launcher.sim.modem;

import org.simsite.launcher.sim.journal.Batch;

/** A modem under power: what it forgets when the plug is pulled. */
final class Session {
    /** {@code +CNMI} mode, mt, bm, ds, bfr. */
    int[] indications = {0, 0, 0, 0, 0};
    /** {@code +CPMS} for reading, for writing and sending, for receiving. */
    String[] memories = {"SM", "SM", "SM"};

    boolean echo = true;
    /** Whether direct messages want {@code +CNMA}: {@code +CSMS=1}. */
    boolean acknowledges;
    /** Whether the radio hangs. */
    boolean stuck;

    CharacterSet characters = CharacterSet.IRA;
    String centre;
    TextParameters text = TextParameters.DEFAULT;

    private final Modem modem;
    private final Wire wire;
    private final NumberSettings numbers = new NumberSettings();
    private final Unasked unasked;

    Session(Modem modem, Wire wire) {
        this.modem = modem;
        this.wire = wire;
        this.unasked = new Unasked(wire);
        this.centre = modem.network().terms().centre();
    }

    Modem modem() {
        return modem;
    }

    Wire wire() {
        return wire;
    }

    NumberSettings numbers() {
        return numbers;
    }

    Unasked unasked() {
        return unasked;
    }

    /** Off by {@code +CFUN=0} or {@code =4}: no network. */
    boolean radioOn() {
        return numbers.value("+CFUN") == 1;
    }

    /** What {@code ATZ} takes back. */
    void resetSettings() {
        numbers.reset();
        echo = true;
        characters = CharacterSet.IRA;
        text = TextParameters.DEFAULT;
        indications = new int[5];
    }

    /** As if the plug had been out: {@code +CFUN=1,1}. */
    void restart() {
        resetSettings();
        acknowledges = false;
        stuck = false;
        memories = new String[] {"SM", "SM", "SM"};
    }

    boolean textMode() {
        return numbers.value("+CMGF") == 1;
    }

    MessageStore reading() {
        return modem.store(memories[0]);
    }

    MessageStore writing() {
        return modem.store(memories[1]);
    }

    MessageStore receiving() {
        return modem.store(memories[2]);
    }

    /** Puts one slot for good. */
    void keep(MessageStore store, int index, Slot slot) {
        var batch = new Batch();
        store.put(index, slot, batch);
        store.commit(batch);
    }
}
