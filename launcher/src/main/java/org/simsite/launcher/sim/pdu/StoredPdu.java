package org.simsite.launcher.sim.pdu;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** A TPDU behind the service centre's address, as the commands of 3GPP TS 27.005 §3 carry it: hexadecimal. */
public record StoredPdu(byte[] centre, byte[] tpdu) {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** @param centre the service centre's number, {@code +86…} */
    public static StoredPdu of(String centre, byte[] tpdu) {
        var address = PhoneAddress.of(centre);
        var out = new ByteArrayOutputStream();
        byte[] digits = SemiOctets.encode(address.value());
        out.write(digits.length + 1);
        out.write(address.type());
        out.writeBytes(digits);
        return new StoredPdu(out.toByteArray(), tpdu);
    }

    public static StoredPdu parse(String hex) throws MalformedTpdu {
        byte[] octets;
        try {
            octets = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException noHex) {
            throw new MalformedTpdu("PDU", 0, "not hexadecimal");
        }
        int centre = octets.length == 0 ? 1 : 1 + (octets[0] & 0xFF);
        if (centre > 12 || centre >= octets.length) {
            throw new MalformedTpdu("service centre", 0, "longer than the PDU");
        }
        return new StoredPdu(Arrays.copyOf(octets, centre), Arrays.copyOfRange(octets, centre, octets.length));
    }

    public String hex() {
        return HEX.formatHex(centre) + HEX.formatHex(tpdu);
    }
}
