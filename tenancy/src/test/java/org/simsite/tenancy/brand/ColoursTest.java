package org.simsite.tenancy.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {
    /** Ratios as the WebAIM contrast checker gives them; colours as CSS Color 4 gives them. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.00",
        "#ffffff, #ffffff, 1.00",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#ff0000, #ffffff, 4.00",
        "#0000ff, #ffffff, 8.59",
        "#ffff00, #000000, 19.56"
    })
    void contrastIsThatOfTheStandard(String one, String other, double ratio) {
        assertThat(Colour.of(one).contrast(Colour.of(other))).isCloseTo(ratio, within(0.005));
        assertThat(Colour.of(other).contrast(Colour.of(one))).isCloseTo(ratio, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"#ff0000, 0.6280, 0.2577, 29.23", "#00ff00, 0.8664, 0.2948, 142.50", "#0000ff, 0.4520, 0.3132, 264.05"})
    void lightnessChromaAndHueAreThoseOfTheStandard(String colour, double lightness, double chroma, double degrees) {
        Oklch found = Oklch.of(Colour.of(colour));
        assertThat(found.lightness()).isCloseTo(lightness, within(0.0005));
        assertThat(found.chroma()).isCloseTo(chroma, within(0.0005));
        assertThat((Math.toDegrees(found.hue()) + 360) % 360).isCloseTo(degrees, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "#fff", "0b6e5f", "#0b6e5", "#0b6e5f0", "#0b6e5g", "red", "#0b6e5f;x", " #0b6e5f"})
    void onlySixHexadecimalDigitsAreAColour(String text) {
        assertThat(Colour.parse(text)).isEmpty();
    }

    @Property(tries = 400, seed = "20261126")
    void everyColourComesBackFromItsLightnessChromaAndHue(
            @ForAll @IntRange(max = 255) int r,
            @ForAll @IntRange(max = 255) int g,
            @ForAll @IntRange(max = 255) int b) {
        var colour = new Colour(r, g, b);
        assertThat(Oklch.of(colour).colour()).isEqualTo(colour);
        assertThat(Colour.parse(colour.hex())).hasValue(colour);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, #0b6e5f, true", "LIGHT, #ffcc00, false", "LIGHT, #767676, false", "LIGHT, #000000, true"})
    void anAccentByDayIsReadableOnEverySurface(Ground ground, String colour, boolean good) {
        assertThat(ground.carries(Colour.of(colour))).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"DARK, #0b6e5f, false", "DARK, #ffcc00, true", "DARK, #767676, false", "DARK, #ffffff, true"})
    void anAccentByNightToo(Ground ground, String colour, boolean good) {
        assertThat(ground.carries(Colour.of(colour))).isEqualTo(good);
    }

    @Property(tries = 400, seed = "20261126")
    void theNearestCanBeReadEverywhereAndAGoodColourIsItsOwn(
            @ForAll @IntRange(max = 0xffffff) int bits, @ForAll Ground ground) {
        var wish = new Colour(bits >> 16, bits >> 8 & 0xff, bits & 0xff);
        var found = ground.nearest(wish);
        assertThat(ground.contrast(found)).isGreaterThanOrEqualTo(Ground.TEXT);
        if (ground.carries(wish)) assertThat(found).isEqualTo(wish);
        else
            assertThat(ground.contrast(found)).as("no further away than needed").isLessThan(Ground.TEXT + 0.2);
        var shades = ground.shades(found);
        assertThat(shades.strong().contrast(shades.wash())).isGreaterThanOrEqualTo(Ground.TEXT);
    }
}
