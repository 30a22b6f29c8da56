package org.simsite.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.brand.Colour;
import org.simsite.tenancy.brand.Ground;

class AccentSheetTest {
    private static final Path TOKENS = Path.of("src/main/webapp/resources/simsite/css/tokens.css");

    private final Colour light = new Colour(0x0b, 0x6e, 0x5f);
    private final String css = new AccentSheet(light, Ground.DARK.nearest(light)).css(":root");

    @Test
    void namesEveryColourThatTheTokensMakeOfTheHue() throws IOException {
        var ofTheHue = Pattern.compile("(--[a-z-]+): light-dark\\(oklch\\([^;]*var\\(--hue\\)")
                .matcher(Files.readString(TOKENS))
                .results();
        assertThat(ofTheHue.map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(css).contains(name + ": light-dark(#"));
    }

    /** Ground judges by them, in a module that does not see the style sheet. */
    @Test
    void standsOnTheSurfacesItWasJudgedBy() throws IOException {
        assertThat(Files.readString(TOKENS))
                .contains(
                        "--paper: light-dark(#fff, #17191c)",
                        "--ground: light-dark(#f6f7f8, #0f1113)",
                        "--sunken: light-dark(#eef0f2, #1f2226)",
                        "--on-accent: light-dark(#fff, #0c1114)");
    }
}
