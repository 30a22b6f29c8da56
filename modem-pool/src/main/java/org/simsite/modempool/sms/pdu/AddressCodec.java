package org.simsite.modempool.sms.pdu;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.sms.gsm7.Alphabet;
import org.simsite.modempool.sms.gsm7.Septets;

/** Address fields: those of a TPDU (3GPP TS 23.040 §9.1.2.5) and the service centre before it (TS 24.011 §8.2.5.1). */
public final class AddressCodec {
    /** §9.1.2.5: an address field is 2 to 12 octets long. */
    private static final int MAX_SEMI_OCTETS = 20;
    /** TS 24.011 §8.2.5.1: the type and up to ten octets of digits. */
    private static final int MAX_CENTRE_OCTETS = 11;

    private AddressCodec() {}

    /** @param hex length in semi-octets, type, value */
    public static Address decode(String hex) throws MalformedPdu {
        return read(OctetReader.ofHex(hex), "address");
    }

    /** Length in semi-octets, type, value. */
    public static byte[] encode(Address address) {
        byte[] value = value(address);
        int semiOctets = address.isAlphanumeric()
                ? nameSemiOctets(address.text())
                : digits(address).length();
        if (semiOctets > MAX_SEMI_OCTETS) {
            throw new IllegalArgumentException("address too long: " + address);
        }
        var octets = new ByteArrayOutputStream();
        octets.write(semiOctets);
        octets.write(address.type());
        octets.writeBytes(value);
        return octets.toByteArray();
    }

    static Address read(OctetReader in, String field) throws MalformedPdu {
        int semiOctets = in.octet(field + " length");
        if (semiOctets > MAX_SEMI_OCTETS) {
            throw in.wrongLength(field, semiOctets + " semi-octets, at most " + MAX_SEMI_OCTETS);
        }
        int type = in.octet(field + " type");
        byte[] value = in.octets((semiOctets + 1) / 2, field);
        return address(type, value, semiOctets);
    }

    /** The length counts octets with the type here; none means the centre set on the card. */
    static @Nullable Address readCentre(OctetReader in) throws MalformedPdu {
        int length = in.octet("SMSC length");
        if (length == 0) {
            return null;
        }
        if (length > MAX_CENTRE_OCTETS) {
            throw in.wrongLength("SMSC", length + " octets, at most " + MAX_CENTRE_OCTETS);
        }
        int type = in.octet("SMSC type");
        return address(type, in.octets(length - 1, "SMSC"), (length - 1) * 2);
    }

    static byte[] encodeCentre(@Nullable String smsc) {
        if (smsc == null) {
            return new byte[1];
        }
        Address centre = Address.ofNumber(smsc);
        byte[] value = value(centre);
        var octets = new ByteArrayOutputStream();
        octets.write(1 + value.length);
        octets.write(centre.type());
        octets.writeBytes(value);
        return octets.toByteArray();
    }

    private static Address address(int type, byte[] value, int semiOctets) {
        Address kind = new Address(type, "");
        if (kind.isAlphanumeric()) { // 7-bit characters of the default alphabet, 4 bits a semi-octet
            byte[] septets = Septets.unpack(value, 0, semiOctets * 4 / 7);
            return new Address(type, Alphabet.DEFAULT.decode(septets));
        }
        String digits = SemiOctets.decode(value, semiOctets);
        return new Address(type, kind.isInternational() && !digits.isEmpty() ? "+" + digits : digits);
    }

    private static byte[] value(Address address) {
        return address.isAlphanumeric() ? Septets.pack(septets(address.text())) : SemiOctets.encode(digits(address));
    }

    private static String digits(Address address) {
        return address.text().startsWith("+") ? address.text().substring(1) : address.text();
    }

    private static int nameSemiOctets(String name) {
        return (septets(name).length * 7 + 3) / 4;
    }

    private static byte[] septets(String name) {
        return Alphabet.DEFAULT
                .encode(name)
                .orElseThrow(() -> new IllegalArgumentException("not in the default alphabet: " + name));
    }
}
