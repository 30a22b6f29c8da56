package org.simsite.modempool.sms.pdu;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads the PDUs that {@code +CMGL}, {@code +CMGR}, {@code +CMT} and {@code +CDS} hand over: 3GPP TS 27.005 §3.1. */
public final class PduDecoder {
    private static final int MESSAGE_TYPE = 0x03; // §9.2.3.1
    private static final int VALIDITY_FORMAT = 0x18; // §9.2.3.3
    private static final int STATUS_REPORT_REQUEST = 0x20; // §9.2.3.5
    private static final int HEADER_INDICATOR = 0x40; // §9.2.3.23

    private final @Nullable Address smsc;
    private final OctetReader in;

    private PduDecoder(@Nullable Address smsc, OctetReader in) {
        this.smsc = smsc;
        this.in = in;
    }

    /**
     * Octets behind the last field are ignored: a card pads its records.
     *
     * @param hex service centre and TPDU in hexadecimal, as a modem gives them
     */
    public static Pdu decode(String hex) throws MalformedPdu {
        OctetReader in = OctetReader.ofHex(hex);
        return new PduDecoder(AddressCodec.readCentre(in), in).tpdu();
    }

    /** @param hex a TPDU without a service centre */
    public static Pdu decodeTpdu(String hex) throws MalformedPdu {
        return new PduDecoder(null, OctetReader.ofHex(hex)).tpdu();
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
            case 0 -> deliver(first);
            case 1 -> submit(first);
            case 2 -> statusReport();
            default -> throw new MalformedPdu("TP-MTI", at, "reserved message type");
        };
    }

    /** §9.2.2.1. */
    private Deliver deliver(int first) throws MalformedPdu {
        Address originator = AddressCodec.read(in, "TP-OA");
        int protocol = in.octet("TP-PID");
        var coding = new DataCoding(in.octet("TP-DCS"));
        OffsetDateTime sentAt = TimeStamps.read(in, "TP-SCTS");
        return new Deliver(smsc, originator, sentAt, protocol, userData(first, coding));
    }

    /** §9.2.2.2. */
    private Submit submit(int first) throws MalformedPdu {
        int reference = in.octet("TP-MR");
        Address recipient = AddressCodec.read(in, "TP-DA");
        int protocol = in.octet("TP-PID");
        var coding = new DataCoding(in.octet("TP-DCS"));
        Validity validity = validity(first & VALIDITY_FORMAT);
        boolean statusReport = (first & STATUS_REPORT_REQUEST) != 0;
        return new Submit(smsc, reference, recipient, protocol, validity, statusReport, userData(first, coding));
    }

    /** §9.2.2.3; what may follow TP-ST tells nothing about the text that went out. */
    private StatusReport statusReport() throws MalformedPdu {
        int reference = in.octet("TP-MR");
        Address recipient = AddressCodec.read(in, "TP-RA");
        OffsetDateTime sentAt = TimeStamps.read(in, "TP-SCTS");
        OffsetDateTime dischargedAt = TimeStamps.read(in, "TP-DT");
        return new StatusReport(smsc, reference, recipient, sentAt, dischargedAt, in.octet("TP-ST"));
    }

    private UserData userData(int first, DataCoding coding) throws MalformedPdu {
        return new UserDataReader(in, coding).read((first & HEADER_INDICATOR) != 0);
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
