package org.simsite.modempool.sms.pdu;

/**
 * What to send and how.
 *
 * @param to a number: {@code +} and digits, or digits of the network's dialling plan
 * @param reference of the parts if the text needs several, 0 to 255, or to 65535 if the options ask for a wide one
 */
public record SubmitRequest(String to, Content content, int reference, SubmitOptions options) {

    /** What is sent. */
    public sealed interface Content {}

    /** For a reader, in the coding that needs the fewest parts. */
    public record Text(String text) implements Content {}

    /** For a program: 8-bit data, in hexadecimal. */
    public record Data(String hex) implements Content {}

    public SubmitRequest(String to, String text, int reference, boolean statusReport) {
        this(to, new Text(text), reference, SubmitOptions.DEFAULT.withStatusReport(statusReport));
    }
}
