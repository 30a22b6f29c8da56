package org.simsite.tenancy.background;

import java.lang.management.ManagementFactory;
import org.simsite.tenancy.sql.Sql;

/**
 * One life of a node, from start to death. No two nodes that live have one name, so what an earlier life of this node
 * claimed is worked on by nobody, and its lease need not run out.
 *
 * @param since its start, milliseconds of the epoch: only ever compared with those of the same node
 */
public record Life(String node, long since) {
    public static Life now() {
        var start = ManagementFactory.getRuntimeMXBean().getStartTime();
        return new Life(System.getProperty("jboss.node.name", "node"), start);
    }

    /** @param queue a table with {@code due_at}, {@code claimed_by} and {@code claimed_in} */
    public void takeBack(Sql sql, String queue) {
        sql.update(
                "update " + queue
                        + " set due_at = clock_timestamp(), claimed_by = null where claimed_by = ? and claimed_in <> ?",
                node,
                since);
    }
}
