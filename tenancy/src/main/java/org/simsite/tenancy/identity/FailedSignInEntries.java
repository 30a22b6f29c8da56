package org.simsite.tenancy.identity;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.Actor;
import org.simsite.tenancy.audit.AuditLog;

/** Writes each failed sign-in once, and those of one look that are alike as one line: a flood of them is one line a page. */
@ApplicationScoped
@Transactional
class FailedSignInEntries {
    @Inject
    SignInWatches watches;

    @Inject
    AuditLog audit;

    protected FailedSignInEntries() {} // CDI

    FailedSignInEntries(SignInWatches watches, AuditLog audit) {
        this.watches = watches;
        this.audit = audit;
    }

    private record Kind(String username, String address, String reason) {}

    /** The entries and how far was read commit together. */
    void add(SignInWatch watch, List<FailedSignIn> found) {
        SignInWatch next = watch.behind(found);
        if (!watches.move(watch, next, next.rest(found))) return;
        watch.fresh(found).stream()
                .collect(groupingBy(
                        each -> new Kind(each.username(), each.address(), each.reason()),
                        LinkedHashMap::new,
                        counting()))
                .forEach((kind, times) -> note(watch.tenant(), kind, times));
    }

    /** Nobody proved to be the account's owner: it is what was tried, not who tried. */
    private void note(String tenant, Kind kind, long times) {
        String how = Json.createObjectBuilder()
                .add("reason", kind.reason())
                .add("times", times)
                .build()
                .toString();
        audit.record(
                tenant,
                new Actor("anonymous", "", "", kind.address()),
                new Act("signin.failed", kind.username(), "", how));
    }
}
