package org.simsite.tenancy.audit;

import java.util.List;
import org.simsite.tenancy.sql.Sql;

/** An audit log that keeps what is noted in a list. */
public final class NotedActs extends AuditLog {
    private final List<Act> acts;

    public NotedActs(Sql sql, List<Act> acts) {
        super(sql);
        this.acts = acts;
    }

    @Override
    public void note(Act act) {
        acts.add(act);
    }
}
