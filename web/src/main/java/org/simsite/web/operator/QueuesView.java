package org.simsite.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.status.QueueStatus;
import org.simsite.web.i18n.Words;

/** What waits, for whom and why; what did not go out in the last hour. */
@Named
@RequestScoped
public class QueuesView {
    @Inject
    QueueStatus status;

    @Inject
    TenantNames names;

    @Inject
    Words words;

    private List<QueueStatus.Queue> queues;
    private List<QueueStatus.Failures> failures;

    @PostConstruct
    void look() {
        queues = status.queues();
        failures = status.failures();
    }

    public List<QueueStatus.Queue> getQueues() {
        return queues;
    }

    public List<QueueStatus.Failures> getFailures() {
        return failures;
    }

    /** The tenant, or the pool itself: it asks who is meant and tries cards. */
    public String name(String holder) {
        return holder.equals(Outbox.POOL) ? words.say("queues.pool") : names.of(holder);
    }
}
