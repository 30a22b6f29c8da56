package org.simsite.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.BlockedPhone;
import org.simsite.modempool.outbox.BlockedPhones;
import org.simsite.modempool.outbox.NumberRange;
import org.simsite.modempool.outbox.NumberRanges;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.SendingRule;
import org.simsite.modempool.outbox.SendingRules;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** The operator's hand on what may be sent; each change leaves a line in the audit log. */
@RequestScoped
@Transactional
public class SendingDesk {
    @Inject
    SendingRules rules;

    @Inject
    NumberRanges ranges;

    @Inject
    BlockedPhones blocked;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    HttpServletRequest request;

    Clock clock = Clock.systemUTC();

    /** @param slug of the tenant; null for what holds for all */
    public SendingRule limits(@Nullable String slug) {
        return rules.own(holder(slug));
    }

    /** @throws InvalidInput naming the value that is out of range */
    public void setLimits(@Nullable String slug, SendingRule rule) {
        String holder = holder(slug);
        SendingRule before = rules.own(holder);
        named(() -> rules.set(holder, rule));
        audit.note(
                slug == null ? null : holder,
                Act.change("sending.limits", slug == null ? "*" : slug, Act.fields(before), Act.fields(rule)));
    }

    /** @throws InvalidInput naming the value that is none */
    public void setRanges(List<NumberRange> all) {
        List<NumberRange> before = ranges.list(OptOuts.ALL);
        named(() -> ranges.replace(OptOuts.ALL, all));
        audit.note(null, Act.change("sending.ranges", "*", byPrefix(before), byPrefix(all)));
    }

    /** @throws InvalidInput naming {@code phone} */
    public void block(String phone, @Nullable String note) {
        if (!phone.matches("\\+[1-9][0-9]{6,14}")) {
            throw new InvalidInput("phone", "phone");
        }
        if (note != null && note.length() > 200) {
            throw new InvalidInput("note", "tooLong", 200);
        }
        blocked.block(OptOuts.ALL, new BlockedPhone(phone, note == null ? "" : note, clock.instant(), actor()));
        audit.note(null, new Act("sending.block", phone, "", note == null ? "" : note));
    }

    /** @throws NoSuchElementException if it is not blocked */
    public void unblock(String phone) {
        if (!blocked.unblock(OptOuts.ALL, phone)) {
            throw new NoSuchElementException("not blocked: " + phone);
        }
        audit.note(null, Act.of("sending.unblock", phone));
    }

    private static Map<String, NumberRange> byPrefix(List<NumberRange> ranges) {
        return ranges.stream().collect(Collectors.toMap(NumberRange::prefix, range -> range));
    }

    private String holder(@Nullable String slug) {
        return slug == null
                ? OptOuts.ALL
                : tenants.findBySlug(slug).map(Tenant::id).orElseThrow();
    }

    /** The pool knows no form: its message begins with the name of the field. */
    private static void named(Runnable change) {
        try {
            change.run();
        } catch (IllegalArgumentException refused) {
            throw new InvalidInput(String.valueOf(refused.getMessage()).split("\\W", 2)[0], "outOfRange");
        }
    }

    private String actor() {
        return "platform/" + request.getUserPrincipal().getName();
    }
}
