package org.simsite.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.simsite.crm.idempotency.Answer;
import org.simsite.crm.idempotency.FirstAnswers;
import org.simsite.crm.idempotency.Question;
import org.simsite.tenancy.input.InvalidInput;

/** Lets a call with an Idempotency-Key do its work once. The work and the answer kept share one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    @Inject
    HttpServletRequest request;

    @Inject
    FirstAnswers answers;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = request.getHeader(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1," + LONGEST + "}")) {
            throw new InvalidInput(HEADER, "key", LONGEST);
        }
        var question = new Question(request.getUserPrincipal().getName(), key, digest(call.getParameters()[0]));
        return StoredResponse.read(answers.once(question, work(call)));
    }

    private Supplier<Answer> work(InvocationContext call) {
        return () -> {
            try {
                return StoredResponse.write((Response) call.proceed());
            } catch (RuntimeException unchanged) {
                throw unchanged;
            } catch (Exception checked) {
                throw new IllegalStateException("resources throw no checked exceptions", checked);
            }
        };
    }

    private String digest(Object body) {
        return Digests.sha256(
                request.getMethod() + " " + request.getRequestURI() + "\n" + JsonbByType.JSONB.toJson(body));
    }
}
