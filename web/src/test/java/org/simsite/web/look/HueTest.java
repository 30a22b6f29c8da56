package org.simsite.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.brand.Colour;
import org.simsite.tenancy.brand.Hue;

/** Pages have a tenant's hue from the style sheet, sign-in and mails from {@link Hue}. */
class HueTest {
    private static final Colour WHITE = new Colour(255, 255, 255);
    /** Of the sign-in page by night: simsite.css of the theme. */
    private static final Colour NIGHT = new Colour(0x1b, 0x21, 0x2b);

    @Test
    void theStyleSheetHasTheSameHues() throws IOException {
        String sheet = Files.readString(Path.of("src/main/webapp/resources/simsite/css/tokens.css"));
        for (int number = 0; number < Hue.count(); number++)
            assertThat(sheet).contains(".hue-" + number + " { --hue: " + new Hue(number).degrees() + "; }");
        assertThat(sheet).doesNotContain(".hue-" + Hue.count() + " ");
    }

    @Test
    void eachCanBeReadByDayAndByNight() {
        for (int number = 0; number < Hue.count(); number++) {
            var hue = new Hue(number);
            assertThat(hue.accent().contrast(WHITE)).as("hue %d", number).isGreaterThan(4.5);
            assertThat(hue.accentDark().contrast(NIGHT)).as("hue %d", number).isGreaterThan(4.5);
        }
    }
}
