package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3GPP TS 23.040 §9.1.2.5: length in semi-octets, type, value. */
class AddressCodecTest {

    @ParameterizedTest
    @CsvSource({
        "+27829135934, 0b917228195339f4", // odd: the last half is 1111
        "+9876543210, 0a918967452301", // 1 001 0001 international, ISDN plan
        "12345, 05812143f5", // 1 000 0001 unknown, as dialled
        "*100#, 05811a00fb", // §9.1.2.3: 1010 star, 1011 hash
        "abc, 06d061f118", // 1 101 0000 alphanumeric: 3 septets in 6 semi-octets
        "Vodafone X, 12d0d637396c7ebbcb202c" // 10 septets in 18 semi-octets
    })
    void writesNumbersAndNamesAndReadsThemBack(String text, String hex) throws MalformedPdu {
        Address address = Address.of(text);
        assertThat(HexFormat.of().formatHex(AddressCodec.encode(address))).isEqualTo(hex);
        assertThat(AddressCodec.decode(hex)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "0081, ''", // a stored draft without a recipient
        "0aa11092997856, 0129998765", // 1 010 0001 national
        "0691214365, +123456",
        "059121f4ff, +124", // an end mark before the end
        "0e914151245584b633, +14154255486#33", // Mozilla's gsmpduhelper tests
        "04d01100, _@", // the same: 16 bits are two characters, whatever the second is
        "0391ac0b, +a*#" // hexadecimal digits a, b, c of §9.1.2.3
    })
    void readsWhatOthersWrite(String hex, String text) throws MalformedPdu {
        assertThat(AddressCodec.decode(hex).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', address length, 0, 'needs 1 octets, 0 left'",
        "0b, address type, 1, 'needs 1 octets, 0 left'",
        "0b9172, address, 2, 'needs 6 octets, 1 left'",
        "1591, address, 0, '21 semi-octets, at most 20'"
    })
    void namesFieldAndOctetOfWhatIsMissing(String hex, String field, int octet, String reason) {
        assertThatThrownBy(() -> AddressCodec.decode(hex)).isInstanceOfSatisfying(MalformedPdu.class, fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.octet()).isEqualTo(octet);
            assertThat(fault).hasMessage(field + " at octet " + octet + ": " + reason);
        });
    }

    @ParameterizedTest
    @CsvSource({"123456789012345678901", "你好", "+", "''", "twelve letters"})
    void refusesWhatNoAddressFieldHolds(String text) {
        assertThatThrownBy(() -> AddressCodec.encode(Address.ofNumber(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameHoldsElevenCharacters() { // §9.1.2.5: ten octets of value
        assertThat(AddressCodec.encode(Address.of("InternetSMS"))).hasSize(12);
        assertThatThrownBy(() -> AddressCodec.encode(Address.of("Internet SMS")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("address too long: Internet SMS");
    }

    @Test
    void tellsNumbersFromNames() {
        assertThat(Address.of("+4912").isInternational()).isTrue();
        assertThat(Address.of("4912").isInternational()).isFalse();
        assertThat(Address.of("Bank").isAlphanumeric()).isTrue();
        assertThat(Address.of("4912").isAlphanumeric()).isFalse();
    }
}
