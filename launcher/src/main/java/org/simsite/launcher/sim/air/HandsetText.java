package org.simsite.launcher.sim.air;

import java.time.Instant;
import java.util.List;
import org.simsite.launcher.sim.pdu.Coding;

/**
 * A text as a handset shows it, joined from its parts.
 *
 * @param at when its last part came
 * @param missing indexes of the parts that have not come
 */
public record HandsetText(
        String id, String from, String to, String text, Instant at, int parts, Coding coding, List<Integer> missing) {}
