package org.simsite.modempool.sms.pdu;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads the PDUs that {@code +CMGL}, {@code +CMGR}, {@code +CMT} and {@code +CDS} hand over: 3GPP TS 27.005 §3.1. */
public final class PduDecoder {
    private static final int MESSAGE_TYPE = 0x03; // §9.2.3.1
    private static final int VALIDITY_FORMAT = 0x18; // §9.2.3.3
    private static final int HAS_PROTOCOL = 0x01; // TP-PI, §9.2.3.27
    private static final int HAS_CODING = 0x02;
    private static final int HAS_DATA = 0x04;
    private static final int EXTENDED = 0x80;

    private final @Nullable Address smsc;
    private final OctetReader in;
    private final boolean lenient;

    private PduDecoder(@Nullable Address smsc, OctetReader in, boolean lenient) {
        this.smsc = smsc;
        this.in = in;
        this.lenient = lenient;
    }

    /**
     * Octets behind the last field are ignored: a card pads its records.
     *
     * @param hex service centre and TPDU in hexadecimal, as a modem gives them
     */
    public static Pdu decode(String hex) throws MalformedPdu {
        OctetReader in = OctetReader.ofHex(hex);
        return new PduDecoder(AddressCodec.readCentre(in), in, false).tpdu();
    }

    /**
     * As a handset reads what it received: a centre whose clock is broken costs nobody the text (§9.2.3.11), and a
     * reserved type is that of a text (§9.2.3.1). A time that cannot be read is {@link Deliver#isDated none}.
     */
    public static Pdu decodeReceived(String hex) throws MalformedPdu {
        OctetReader in = OctetReader.ofHex(hex);
        return new PduDecoder(AddressCodec.readCentre(in), in, true).tpdu();
    }

    /** @param hex a TPDU without a service centre */
    public static Pdu decodeTpdu(String hex) throws MalformedPdu {
        return new PduDecoder(null, OctetReader.ofHex(hex), false).tpdu();
    }

    /** Octets of the TPDU behind the service centre: what a modem says as {@code <length>}. */
    public static int tpduLength(String hex) throws MalformedPdu {
        OctetReader in = OctetReader.ofHex(hex);
        AddressCodec.readCentre(in);
        return in.remaining();
    }

    /** By TP-MTI as a service centre sends it, or as this side stores what it is to send: §9.2.3.1. */
    private Pdu tpdu() throws MalformedPdu {
        int at = in.position();
        int first = in.octet("TP-MTI");
        return switch (first & MESSAGE_TYPE) {
            case 0 -> deliver(new Flags(first));
            case 1 -> submit(first);
            case 2 -> statusReport(new Flags(first));
            default -> {
                if (!lenient) {
                    throw new MalformedPdu("TP-MTI", at, "reserved message type");
                }
                yield deliver(new Flags(first));
            }
        };
    }

    /** Zeros alone are how a centre says that it knows no time. */
    private OffsetDateTime time(String field) throws MalformedPdu {
        return lenient || in.areZero(TimeStamps.OCTETS)
                ? TimeStamps.readLeniently(in, field)
                : TimeStamps.read(in, field);
    }

    /** §9.2.2.1. */
    private Deliver deliver(Flags flags) throws MalformedPdu {
        Address originator = AddressCodec.read(in, "TP-OA");
        var protocol = new Protocol(in.octet("TP-PID"));
        var coding = new DataCoding(in.octet("TP-DCS"));
        OffsetDateTime sentAt = time("TP-SCTS");
        return new Deliver(smsc, originator, sentAt, protocol, flags, userData(flags.header(), coding));
    }

    /** §9.2.2.2. */
    private Submit submit(int first) throws MalformedPdu {
        int reference = in.octet("TP-MR");
        Address recipient = AddressCodec.read(in, "TP-DA");
        var protocol = new Protocol(in.octet("TP-PID"));
        var coding = new DataCoding(in.octet("TP-DCS"));
        Validity validity = validity(first & VALIDITY_FORMAT);
        var flags = new Flags(first);
        return new Submit(smsc, reference, recipient, protocol, validity, flags, userData(flags.header(), coding));
    }

    /** §9.2.2.3. */
    private StatusReport statusReport(Flags flags) throws MalformedPdu {
        int reference = in.octet("TP-MR");
        Address recipient = AddressCodec.read(in, "TP-RA");
        OffsetDateTime sentAt = time("TP-SCTS");
        OffsetDateTime dischargedAt = time("TP-DT");
        int status = in.octet("TP-ST");
        return new StatusReport(smsc, reference, recipient, sentAt, dischargedAt, status, remark(flags));
    }

    /**
     * What follows TP-ST tells nothing about the text that went out: whoever received the report reads it without what is
     * cut there. An extended TP-PI is the padding of a card's record.
     */
    private @Nullable UserData remark(Flags flags) throws MalformedPdu {
        int present = in.remaining() == 0 ? 0 : in.octet("TP-PI");
        if ((present & EXTENDED) != 0) {
            return null;
        }
        try {
            if ((present & HAS_PROTOCOL) != 0) {
                in.octet("TP-PID");
            }
            var coding = new DataCoding((present & HAS_CODING) == 0 ? 0 : in.octet("TP-DCS"));
            return (present & HAS_DATA) == 0 ? null : userData(flags.header(), coding);
        } catch (MalformedPdu cut) {
            if (lenient) {
                return null;
            }
            throw cut;
        }
    }

    private UserData userData(boolean withHeader, DataCoding coding) throws MalformedPdu {
        return new UserDataReader(in, coding).read(withHeader);
    }

    private Validity validity(int format) throws MalformedPdu {
        return switch (format) {
            case 0x08 -> new EnhancedValidity(HexFormat.of().formatHex(in.octets(EnhancedValidity.OCTETS, "TP-VP")));
            case 0x10 -> new Validity.Relative(in.octet("TP-VP"));
            case 0x18 -> new Validity.Absolute(TimeStamps.read(in, "TP-VP"));
            default -> new Validity.Unstated();
        };
    }
}
