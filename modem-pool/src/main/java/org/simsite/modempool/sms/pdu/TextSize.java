package org.simsite.modempool.sms.pdu;

/**
 * What a text costs to send: for a person who writes, and for limits that count parts.
 *
 * @param coding how it will be coded
 * @param parts number of short messages, 0 for an empty text
 * @param charactersLeft units still free in the last part: septets of GSM 7-bit, 16-bit units of UCS-2
 */
public record TextSize(Coding coding, int parts, int charactersLeft) {

    /** @throws IllegalArgumentException if the text needs more than 255 parts */
    public static TextSize of(String text) {
        TextPlan plan = TextPlan.of(text, Header.NONE, false);
        return new TextSize(plan.coding(), text.isEmpty() ? 0 : plan.parts().size(), plan.left());
    }
}
