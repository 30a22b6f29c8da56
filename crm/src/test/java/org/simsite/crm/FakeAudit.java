package org.simsite.crm;

import java.util.ArrayList;
import java.util.List;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;

public final class FakeAudit extends AuditLog {
    public final List<String> acts = new ArrayList<>();

    public FakeAudit() {
        super(null);
    }

    @Override
    public void note(Act act) {
        acts.add(act.action() + " " + act.subject() + " " + act.was() + " -> " + act.became());
    }

    @Override
    public void record(String tenantId, String actor, String action, String subject, String detail) {
        acts.add(actor + " " + action + " " + detail);
    }
}
