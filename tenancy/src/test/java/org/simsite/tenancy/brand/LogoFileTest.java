package org.simsite.tenancy.brand;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.simsite.tenancy.input.InvalidInput;

class LogoFileTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    /** One white pixel, lossless, as a browser's canvas writes it. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpeg, image/jpeg"})
    void aPictureIsDrawnAnewAndNothingElseRemains(String format, String type) throws IOException {
        Logo logo = LogoFile.clean(with(picture(format, 40, 20), SCRIPT.getBytes(UTF_8)));
        assertThat(logo.type()).isEqualTo(type);
        assertThat(new String(logo.picture(), ISO_8859_1)).doesNotContain("script");
        var shown = ImageIO.read(new ByteArrayInputStream(logo.picture()));
        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(shown.getHeight()).isEqualTo(20);
        assertThat(logo.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void ofWebpOnlyThePartsOfThePictureAreKept() {
        byte[] still = webp(chunk("VP8L", lossless(64, 32)), chunk("EXIF", SCRIPT.getBytes(UTF_8)));
        Logo logo = LogoFile.clean(still);
        assertThat(logo.type()).isEqualTo("image/webp");
        assertThat(logo.picture()).isEqualTo(webp(chunk("VP8L", lossless(64, 32))));
        assertThat(LogoFile.clean(logo.picture()).hash()).isEqualTo(logo.hash());
    }

    @Test
    void theSizeOfARealWebpIsRead() {
        assertThatThrownBy(() -> LogoFile.clean(WEBP)).hasMessageContaining("logoSides");
    }

    static Stream<Arguments> refused() throws IOException {
        byte[] png = picture("png", 40, 40);
        return Stream.of(
                Arguments.of("nothing", new byte[0], "required"),
                Arguments.of("SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), "logoType"),
                Arguments.of("GIF", "GIF89a.............".getBytes(UTF_8), "logoType"),
                Arguments.of("HTML", SCRIPT.getBytes(UTF_8), "logoType"),
                Arguments.of("too many octets", Arrays.copyOf(png, LogoFile.MOST + 1), "logoSize"),
                Arguments.of("too small", picture("png", 15, 40), "logoSides"),
                Arguments.of("too wide", picture("png", 1025, 40), "logoSides"),
                Arguments.of("a bomb", bomb(), "logoSides"),
                Arguments.of("a PNG that ends", Arrays.copyOf(png, 30), "logoBroken"),
                Arguments.of("only the magic of PNG", Arrays.copyOf(png, 9), "logoBroken"),
                Arguments.of("a JPEG of nothing", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "logoBroken"),
                Arguments.of("WebP of another length", Arrays.copyOf(WEBP, WEBP.length - 1), "logoBroken"),
                Arguments.of("WebP without a picture", webp(chunk("EXIF", new byte[4])), "logoBroken"),
                Arguments.of(
                        "WebP whose chunk lies", webp("VP8L\377\377\377\177ab".getBytes(ISO_8859_1)), "logoBroken"),
                Arguments.of(
                        "WebP that moves",
                        webp(chunk("VP8X", new byte[] {2, 0, 0, 0, 63, 0, 0, 63, 0, 0})),
                        "logoType"),
                Arguments.of("WebP too wide", webp(chunk("VP8L", lossless(2000, 32))), "logoSides"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoLogoIsRefusedWithItsReason(String what, byte[] file, String reason) {
        assertThatThrownBy(() -> LogoFile.clean(file)).isInstanceOfSatisfying(InvalidInput.class, bad -> {
            assertThat(bad.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("image");
                assertThat(error.key()).isEqualTo(reason);
            });
        });
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A small PNG whose header claims 60 000 pixels a side; its checksum is not what stops it. */
    private static byte[] bomb() throws IOException {
        byte[] png = picture("png", 40, 40);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        return png;
    }

    private static byte[] lossless(int width, int height) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2f)
                .putInt(width - 1 | height - 1 << 14)
                .array();
    }

    private static byte[] chunk(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] all = Stream.of(chunks).reduce(new byte[0], LogoFileTest::with);
        return ByteBuffer.allocate(12 + all.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + all.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(all)
                .array();
    }

    private static byte[] with(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
