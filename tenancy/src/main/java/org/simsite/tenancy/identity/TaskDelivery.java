package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.simsite.tenancy.background.Chore;

/** Brings what was asked for accounts to Keycloak. */
@ApplicationScoped
class TaskDelivery implements Chore {
    private static final Logger LOG = System.getLogger(TaskDelivery.class.getName());
    private static final int BATCH = 5;

    @Inject
    TaskQueue tasks;

    @Inject
    TaskRun taskRun;

    @Override
    public boolean work() {
        List<Task> batch = tasks.claim(BATCH);
        batch.forEach(this::carryOut);
        return !batch.isEmpty();
    }

    private void carryOut(Task task) {
        try {
            taskRun.run(task);
            tasks.done(task);
        } catch (KeycloakRefused e) {
            LOG.log(
                    Level.ERROR,
                    "account task {0} of {1} was refused: {2}",
                    task.kind(),
                    task.tenant(),
                    e.getMessage());
            tasks.refused(task, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // once aloud: the reason of every further try stands in the table
            if (task.attempts() == 1) LOG.log(Level.WARNING, "account task " + task.id() + " waits", e);
            tasks.later(task, String.valueOf(e.getMessage()));
        }
    }
}
