package org.simsite.bench.pool;

/** How much of a trial is run: a sample with every build, the whole with {@code -Dsimsite.trials=full}. */
final class Trials {
    private Trials() {}

    static boolean isFull() {
        return "full".equals(System.getProperty("simsite.trials"));
    }

    static int count(int sample, int full) {
        return isFull() ? full : sample;
    }
}
