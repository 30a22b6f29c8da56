package org.simsite.modempool.outbox;

import java.time.Instant;

/**
 * Two automata that answered each other until the gate stopped ours.
 *
 * @param last when an answer was refused last
 * @param refused how many answers were
 */
public record ReplyLoop(String holder, String phone, Instant since, Instant last, int refused) {}
