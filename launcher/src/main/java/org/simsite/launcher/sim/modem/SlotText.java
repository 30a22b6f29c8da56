package org.simsite.launcher.sim.modem;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.simsite.launcher.sim.pdu.Coding;
import org.simsite.launcher.sim.pdu.Deliver;
import org.simsite.launcher.sim.pdu.MalformedTpdu;
import org.simsite.launcher.sim.pdu.Submit;
import org.simsite.launcher.sim.pdu.UserData;

/** A stored message as {@code +CMGR}, {@code +CMGL} and {@code +CMT} show it: 3GPP TS 27.005 §3.1. */
final class SlotText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yy/MM/dd,HH:mm:ss", Locale.ROOT);

    private final Session session;

    SlotText(Session session) {
        this.session = session;
    }

    /** Behind {@code "+CMGR: "}. */
    String read(Slot slot) {
        if (!session.textMode()) {
            return slot.state().ordinal() + ",," + slot.length() + "\r\n" + slot.pdu();
        }
        return "\"" + slot.state().words() + "\"," + addressed(slot);
    }

    /** Behind {@code "+CMGL: "}. */
    String listed(int index, Slot slot) {
        return index + "," + read(slot);
    }

    /** Behind {@code "+CMT: "} or {@code "+CDS: "}. */
    String direct(Slot slot) {
        if (!session.textMode()) {
            return (",") + slot.length() + "\r\n" + slot.pdu();
        }
        return addressed(slot);
    }

    private String addressed(Slot slot) {
        byte[] tpdu = slot.stored().tpdu();
        try {
            if ((tpdu[0] & 3) == 0) {
                var deliver = Deliver.read(tpdu);
                return quoted(deliver.from().toString()) + ",,\"" + time(deliver.at()) + "\"\r\n"
                        + text(deliver.data());
            }
            if ((tpdu[0] & 3) == 1) {
                var submit = Submit.read(tpdu);
                return quoted(submit.to().toString()) + ",,\r\n" + text(submit.data());
            }
        } catch (MalformedTpdu foreign) {
            // Stored by hand: shown as it stands.
        }
        return "\"\",,\r\n" + HexFormat.of().withUpperCase().formatHex(tpdu);
    }

    private String quoted(String address) {
        return "\"" + session.characters.encode(address) + "\"";
    }

    private static String time(OffsetDateTime at) {
        int quarters = at.getOffset().getTotalSeconds() / 900;
        return TIME.format(at) + String.format(Locale.ROOT, "%+03d", quarters);
    }

    /** Texts that are not in the default alphabet come as hexadecimal octets. */
    private String text(UserData data) {
        if (data.coding() == Coding.GSM7) {
            return session.characters.encode(data.text());
        }
        return data.coding() == Coding.UCS2
                ? CharacterSet.hex(data.text())
                : HexFormat.of().withUpperCase().formatHex(data.octets());
    }
}
