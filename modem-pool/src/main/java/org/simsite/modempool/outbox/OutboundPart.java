package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.sms.pdu.EncodedPdu;

/**
 * One part of a text: what a modem sends at once.
 *
 * @param number from 1
 * @param pdu as {@code AT+CMGS} takes it, in upper-case hexadecimal
 * @param tpduLength octets without the service centre
 * @param imei of the modem whose memory holds it
 * @param storeIndex where it lies there
 * @param submittedAt when it was handed to the modem last
 */
public record OutboundPart(
        UUID text,
        int number,
        String pdu,
        int tpduLength,
        PartState state,
        @Nullable String imei,
        @Nullable Integer storeIndex,
        Optional<Instant> submittedAt) {
    static final String COLUMNS = "text_id, part, pdu, tpdu_length, state, imei, store_index, submitted_at";

    static OutboundPart waiting(UUID text, int number, EncodedPdu pdu) {
        return new OutboundPart(
                text, number, pdu.hex(), pdu.tpduLength(), PartState.WAITING, null, null, Optional.empty());
    }

    static OutboundPart of(Row row) throws SQLException {
        return new OutboundPart(
                row.uuid("text_id"),
                row.number("part"),
                row.text("pdu"),
                row.number("tpdu_length"),
                PartState.valueOf(row.text("state")),
                row.textOrNull("imei"),
                row.numberOrNull("store_index"),
                Optional.ofNullable(row.instantOrNull("submitted_at")));
    }
}
