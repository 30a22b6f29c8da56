package org.simsite.web.look;

import org.simsite.tenancy.brand.Colour;
import org.simsite.tenancy.brand.Ground;
import org.simsite.tenancy.brand.Shades;

/** A tenant's colours in place of the platform's: the names are those of tokens.css. */
record AccentSheet(Colour light, Colour dark) {
    String css(String selector) {
        return selector + " {\n" + tokens(Ground.LIGHT.shades(light), Ground.DARK.shades(dark)) + "}\n";
    }

    private static String tokens(Shades day, Shades night) {
        return token("accent", day.accent(), night.accent())
                + token("accent-strong", day.strong(), night.strong())
                + token("accent-wash", day.wash(), night.wash())
                + token("accent-line", day.line(), night.line());
    }

    private static String token(String name, Colour day, Colour night) {
        return "    --" + name + ": light-dark(" + day.hex() + ", " + night.hex() + ");\n";
    }
}
