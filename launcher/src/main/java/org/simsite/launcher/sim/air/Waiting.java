package org.simsite.launcher.sim.air;

import java.util.Optional;

/**
 * A TPDU at the service centre, on its way to a card.
 *
 * @param key its place in the journal
 * @param pdu hexadecimal, with the service centre's address
 * @param receipt who wants to know when the card has it
 */
public record Waiting(String key, boolean report, String pdu, Optional<Receipt> receipt) {

    /** The submitting card's number and its TP-MR, and when it submitted in epoch seconds. */
    public record Receipt(String card, int reference, long submitted) {}

    String encode() {
        return (report ? "R " : "D ")
                + pdu
                + receipt.map(r -> " " + r.card() + " " + r.reference() + " " + r.submitted())
                        .orElse("");
    }

    static Waiting decode(String key, String value) {
        String[] fields = value.split(" ");
        Optional<Receipt> receipt = fields.length == 5
                ? Optional.of(new Receipt(fields[2], Integer.parseInt(fields[3]), Long.parseLong(fields[4])))
                : Optional.empty();
        return new Waiting(key, fields[0].equals("R"), fields[1], receipt);
    }
}
