package org.simsite.tenancy.brand;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an accent stands on, by day and by night; the surfaces are those of {@code tokens.css}. An accent is the colour
 * of links as well as of buttons and frames, so the stricter rule holds for it everywhere: 4.5:1 as text (WCAG 2.2
 * §1.4.3), which is more than the 3:1 of a control (§1.4.11).
 */
public enum Ground {
    LIGHT(List.of("#ffffff", "#f6f7f8", "#eef0f2"), "#ffffff", -1) {
        @Override
        public Shades shades(Colour accent) {
            Oklch own = Oklch.of(accent);
            return new Shades(
                    accent,
                    own.lighter(-0.08).colour(),
                    own.muted(0.962, 0.022).colour(),
                    own.muted(0.86, 0.05).colour());
        }
    },
    DARK(List.of("#17191c", "#0f1113", "#1f2226"), "#0c1114", 1) {
        @Override
        public Shades shades(Colour accent) {
            Oklch own = Oklch.of(accent);
            return new Shades(
                    accent,
                    own.lighter(0.07).colour(),
                    own.muted(0.27, 0.035).colour(),
                    own.muted(0.4, 0.06).colour());
        }
    };

    public static final double TEXT = 4.5;

    private static final double STEP = 0.002;

    private final List<Colour> surfaces;
    private final Colour label;
    private final int away;

    Ground(List<String> surfaces, String label, int away) {
        this.surfaces = surfaces.stream().map(Colour::of).toList();
        this.label = Colour.of(label);
        this.away = away;
    }

    /** The accent with what is made of it. */
    public abstract Shades shades(Colour accent);

    /** The least contrast it has anywhere: on a surface, on its own wash, or under the label of a button. */
    public double contrast(Colour accent) {
        return Stream.concat(surfaces.stream(), Stream.of(label, shades(accent).wash()))
                .mapToDouble(accent::contrast)
                .min()
                .orElseThrow();
    }

    public boolean carries(Colour accent) {
        return contrast(accent) >= TEXT;
    }

    /** The colour of the same hue that differs least in lightness and can be read; itself, if it can. */
    public Colour nearest(Colour wish) {
        Colour found = wish;
        for (Oklch next = Oklch.of(wish); !carries(found); found = next.colour()) next = next.lighter(away * STEP);
        return found;
    }
}
