package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartAssemblerTest {
    private static final Address ANN = Address.of("+8613800000001");

    @ParameterizedTest
    @ValueSource(strings = {"123", "132", "213", "231", "312", "321", "1223", "3311122"})
    void joinsPartsInAnyOrderAndWithCopies(String order) {
        List<Deliver> parts =
                order.chars().mapToObj(digit -> part(digit - '0', 3)).toList();
        var assembler = new PartAssembler(parts.getFirst());
        parts.forEach(assembler::add);
        assertThat(assembler.isComplete()).isTrue();
        assertThat(assembler.missing()).isEmpty();
        assertThat(assembler.text()).isEqualTo("第1段第2段第3段");
    }

    @Test
    void tellsWhatIsMissingAndShowsWhatIsThere() {
        var assembler = new PartAssembler(part(3, 4));
        assertThat(assembler.add(part(1, 4))).isTrue();
        assertThat(assembler.add(part(1, 4))).as("a copy").isFalse();
        assertThat(assembler.isComplete()).isFalse();
        assertThat(assembler.missing()).containsExactly(2, 4);
        assertThat(assembler.text()).isEqualTo("第1段第3段");
    }

    @Test
    void keepsTextsApartBySenderReferenceWidthAndTotal() {
        var assembler = new PartAssembler(part(1, 3));
        Deliver ofBob = text(Address.of("+8613800000002"), new Part(9, 3, 2, false), "x");
        Deliver otherReference = text(ANN, new Part(8, 3, 2, false), "x");
        Deliver wideReference = text(ANN, new Part(9, 3, 2, true), "x");
        for (Deliver other : List.of(ofBob, otherReference, wideReference, part(2, 4))) {
            assertThat(assembler.fits(other)).isFalse();
            assertThatThrownBy(() -> assembler.add(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("not of one message");
        }
    }

    @Test
    void anotherContentInTheSamePlaceIsAnotherText() { // references wrap at 256
        var assembler = new PartAssembler(part(1, 2));
        assertThat(assembler.fits(text(ANN, new Part(9, 2, 1, false), "new"))).isFalse();
        assertThat(assembler.key()).isEqualTo(PartAssembler.Key.of(part(2, 2)));
    }

    @Test
    void aWholeTextHasNoParts() {
        Deliver whole = deliver(ANN, Header.NONE, "x".getBytes(StandardCharsets.UTF_16BE));
        assertThatThrownBy(() -> new PartAssembler(whole)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void joinsOctetsBeforeItReadsThem() { // a sender cut 😁 = D83D DE01 at the border
        var assembler = new PartAssembler(cut(1, 0xD8, 0x3D, 0xDE, 0x01, 0xD8, 0x3D));
        assembler.add(cut(2, 0xDE, 0x01));
        assertThat(assembler.text()).isEqualTo("😁😁");
    }

    @Test
    void halfACharacterNeverCostsTheText() {
        assertThat(new PartAssembler(cut(1, 0x4F, 0x60, 0xD8, 0x3D)).text()).isEqualTo("你\uFFFD");
        assertThat(new PartAssembler(cut(1, 0x4F, 0x60, 0x59)).text()).isEqualTo("你\uFFFD");
    }

    @Test
    void readsEachPartByItsOwnCoding() {
        var septets = new UserData(
                DataCoding.of(Coding.GSM7, OptionalInt.empty()), header(new Part(9, 2, 2, false)), 3, new byte[] {0x00
                });
        var assembler = new PartAssembler(part(1, 2));
        assembler.add(new Deliver(null, ANN, OffsetDateTime.MIN, Protocol.TEXT, new Flags(0), septets));
        assertThat(assembler.text()).isEqualTo("第1段@");
    }

    private static Deliver part(int index, int total) {
        return text(ANN, new Part(9, total, index, false), "第" + index + "段");
    }

    private static Deliver text(Address from, Part part, String text) {
        return deliver(from, header(part), text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static Deliver cut(int index, int... octets) {
        var content = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            content[i] = (byte) octets[i];
        }
        return deliver(ANN, header(new Part(9, 2, index, false)), content);
    }

    private static Header header(Part part) {
        return Header.NONE.plus(Element.of(part));
    }

    private static Deliver deliver(Address from, Header header, byte[] content) {
        var coding = DataCoding.of(Coding.UCS2, OptionalInt.empty());
        var data = new UserData(coding, header, header.length() + content.length, content);
        return new Deliver(
                null, from, OffsetDateTime.parse("2026-11-22T12:00:00+08:00"), Protocol.TEXT, new Flags(0), data);
    }
}
