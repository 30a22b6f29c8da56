package org.simsite.web.operator;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.simsite.modempool.status.CardStatus.Hour;

/** A day of a card as bars of an SVG of 24 columns: sent above the line, received below. */
public record BarChart(List<Hour> hours) {
    /** Height of either half, in units of the drawing. */
    private static final int HALF = 40;

    private static final int STEP = 10;

    /** One hour: where its bars stand and how tall they are. */
    public record Bar(Instant hour, int sent, int received, int x, double up, double down) {
        public double top() {
            return HALF - up;
        }
    }

    public int most() {
        return hours.stream()
                .mapToInt(hour -> Math.max(hour.sent(), hour.received()))
                .max()
                .orElse(0);
    }

    public int sent() {
        return hours.stream().mapToInt(Hour::sent).sum();
    }

    public int received() {
        return hours.stream().mapToInt(Hour::received).sum();
    }

    public List<Bar> bars() {
        double unit = (double) HALF / Math.max(1, most());
        return IntStream.range(0, hours.size())
                .mapToObj(i -> bar(hours.get(i), i * STEP, unit))
                .toList();
    }

    private static Bar bar(Hour hour, int x, double unit) {
        return new Bar(hour.hour(), hour.sent(), hour.received(), x, hour.sent() * unit, hour.received() * unit);
    }
}
