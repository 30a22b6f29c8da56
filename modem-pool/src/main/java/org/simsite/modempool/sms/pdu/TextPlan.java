package org.simsite.modempool.sms.pdu;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.simsite.modempool.sms.gsm7.Alphabet;

/**
 * How a text is cut into short messages. The default alphabet is taken where it holds every character, for every
 * handset knows it; else what needs the fewest parts, and UCS-2 rather than a national alphabet of as many, for more
 * handsets know that.
 *
 * @param header elements that every part bears, without the one that numbers it
 * @param left units free in the last part
 */
record TextPlan(Coding coding, Header header, List<String> parts, int left) {

    /**
     * @param header elements that every part is to bear besides
     * @param wide whether parts are numbered with 16-bit references
     * @throws IllegalArgumentException if the text needs more than 255 parts
     */
    static TextPlan of(String text, Header header, boolean wide) {
        Units standard = new Units(Alphabet.DEFAULT);
        TextPlan plan = standard.holds(text)
                ? new Cutter(standard, header, wide).cut(text)
                : Stream.concat(
                                Stream.of(Units.UCS2),
                                Alphabet.national().stream().map(Units::new))
                        .filter(units -> units.holds(text))
                        .map(units -> new Cutter(units, units.addTo(header), wide).cut(text))
                        .min(Comparator.comparingInt(
                                candidate -> candidate.parts().size()))
                        .orElseThrow();
        if (plan.parts().size() > Part.MAX_TOTAL) {
            throw new IllegalArgumentException(
                    "a text of " + plan.parts().size() + " parts, at most " + Part.MAX_TOTAL);
        }
        return plan;
    }
}
