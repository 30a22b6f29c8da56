package org.simsite.ear;

/** One in so many of a trial's tries, evenly over all of its table; every one of them for {@code -Dsimsite.trials=full}. */
final class Sample {
    private final int oneIn;
    private int turn;

    /** @param oneIn that divides no row of the table, so that the next row has others tried */
    Sample(int oneIn) {
        this.oneIn = "full".equals(System.getProperty("simsite.trials")) ? 1 : oneIn;
    }

    boolean leavesOut() {
        return turn++ % oneIn != 0;
    }
}
