package org.simsite.crm.idempotency;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.sql.Sql;

/** The first answers of the current tenant's creations, kept for a day. */
@TenantService
public class FirstAnswers {
    @Inject
    Sql sql;

    @Inject
    CurrentTenant tenant;

    /**
     * Does the work and keeps its answer in the same transaction, or gives the answer that is kept. A second asker
     * waits until the first is done; if the first fails, nothing is kept and the second does the work.
     *
     * @throws InvalidInput if the key was used for something else
     */
    public Answer once(Question question, Supplier<Answer> work) {
        alone(question);
        var first = find(question);
        if (first.isPresent()) {
            return first.get();
        }
        var answer = work.get();
        keep(question, answer);
        return answer;
    }

    /** Holds until the transaction ends. */
    private void alone(Question question) {
        var lock = tenant.require() + "\n" + question.actor() + "\n" + question.key();
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, lock);
    }

    private Optional<Answer> find(Question question) {
        return sql.find(
                "select question, status, headers, body from crm.first_answer where tenant_id = ? and actor = ? and key = ?",
                row -> {
                    if (!row.getString("question").equals(question.digest())) {
                        throw new InvalidInput("Idempotency-Key", "keyUsed");
                    }
                    return new Answer(row.getInt("status"), row.getString("headers"), row.getString("body"));
                },
                tenant.require(),
                question.actor(),
                question.key());
    }

    private void keep(Question question, Answer answer) {
        sql.update(
                "delete from crm.first_answer where tenant_id = ? and created_at < now() - interval '1 day'",
                tenant.require());
        sql.update(
                "insert into crm.first_answer (tenant_id, id, actor, key, question, status, headers, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tenant.require(),
                UuidCreator.getTimeOrderedEpoch(),
                question.actor(),
                question.key(),
                question.digest(),
                answer.status(),
                answer.headers(),
                answer.body());
    }
}
