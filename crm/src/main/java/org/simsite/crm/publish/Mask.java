package org.simsite.crm.publish;

/** How an author is shown to the public: enough to see that someone stands behind it, not who. */
final class Mask {
    private Mask() {}

    /** The first character and two stars: 李**, A**. */
    static String name(String name) {
        return name.isEmpty() ? "**" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
