package org.simsite.ear;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Whether one of two samples tends to larger values: the rank test of Mann and Whitney, two-sided, by the normal
 * approximation with corrections for ties and for continuity. Made for samples of a dozen and more.
 *
 * @param u pairs in which the first sample's value is the larger one, ties as halves
 * @param p how often chance alone makes a difference as large as this one
 */
record MannWhitney(double u, double p) {
    static MannWhitney of(double[] first, double[] second) {
        double n = first.length;
        double m = second.length;
        double[] all = DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
                .sorted()
                .toArray();
        double ranks = Arrays.stream(first).map(value -> rank(all, value)).sum();
        double u = ranks - n * (n + 1) / 2;
        double variance = n * m / 12 * (n + m + 1 - ties(all) / ((n + m) * (n + m - 1)));
        double away = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
        return new MannWhitney(u, variance == 0 ? 1 : Math.min(1, 2 * upperTail(away / Math.sqrt(variance))));
    }

    /** Equal values share the middle of their places. */
    private static double rank(double[] sorted, double value) {
        return (end(sorted, value, false) + end(sorted, value, true) + 1) / 2.0;
    }

    /** Values below this one, or not above it. */
    private static int end(double[] sorted, double value, boolean withEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || withEqual && sorted[middle] == value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Sum of t³ − t over the groups of t equal values. */
    private static double ties(double[] sorted) {
        double sum = 0;
        for (int start = 0, next; start < sorted.length; start = next) {
            next = end(sorted, sorted[start], true);
            double t = next - start;
            sum += t * t * t - t;
        }
        return sum;
    }

    /** Of the normal distribution, within 7.5e-8: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
    private static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
