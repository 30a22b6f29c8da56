package org.simsite.crm.consent;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.party.Customers;
import org.simsite.crm.store.Page;
import org.simsite.modempool.outbox.BlockedPhone;
import org.simsite.modempool.outbox.BlockedPhones;
import org.simsite.modempool.outbox.SendingRules;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.input.Fields;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenants;

/** What the tenant itself settles about its texts: quiet hours and its black list. */
@TenantService
public class Texting {
    private static final int LONGEST_NOTE = 200;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Customers customers;

    @Inject
    SendingRules rules;

    @Inject
    BlockedPhones blocked;

    @Inject
    AuditLog audit;

    Clock clock = Clock.systemUTC();

    public QuietTime quiet() {
        var rule = rules.of(current.require());
        LocalTime from = rule.quietFrom();
        boolean none = from == null || from.equals(rule.quietTo());
        var zone = tenants.find(current.require()).orElseThrow().timeZone();
        return none ? new QuietTime(null, null, zone) : new QuietTime(from, rule.quietTo(), zone);
    }

    /**
     * Sets quiet hours; both null for none.
     *
     * @param from such as {@code 21:00}
     * @throws InvalidInput naming {@code quietFrom} or {@code quietTo}
     */
    public void setQuiet(@Nullable String from, @Nullable String to) {
        LocalTime start = time("quietFrom", from);
        LocalTime end = time("quietTo", to);
        if ((start == null) != (end == null)) {
            throw new InvalidInput(start == null ? "quietFrom" : "quietTo", "required");
        }
        String before = said(quiet());
        LocalTime none = LocalTime.MIDNIGHT;
        rules.set(
                current.require(),
                rules.own(current.require()).withQuiet(start == null ? none : start, end == null ? none : end));
        audit.note(new Act("texting.quiet-hours", "texts", before, said(quiet())));
    }

    private static String said(QuietTime quiet) {
        return quiet.from() == null ? "none" : quiet.from() + " to " + quiet.to();
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalTime.parse(typed.strip(), MINUTES);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, "timeOfDay");
        }
    }

    /** Phones that get nothing from the tenant, by number. */
    public Page<BlockedPhone> blocked(int limit, @Nullable String cursor) {
        List<BlockedPhone> found = blocked.list(current.require(), cursor == null ? "" : cursor, limit + 1);
        List<BlockedPhone> items = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(items, found.size() > limit ? items.getLast().phone() : null);
    }

    /**
     * Blocks a phone, or changes the note.
     *
     * @throws InvalidInput naming {@code phone} or {@code note}
     */
    public void block(String phone, @Nullable String note, String actor) {
        String number = customers.readPhone(phone).orElseThrow(() -> new InvalidInput("phone", "phone"));
        var fields = new Fields();
        String why = note == null || note.isBlank() ? "" : fields.text("note", note, LONGEST_NOTE);
        fields.check();
        blocked.block(current.require(), new BlockedPhone(number, why, clock.instant(), actor));
        audit.note(Act.of("texting.block", number));
    }

    /** @throws java.util.NoSuchElementException if it is not blocked */
    public void unblock(String phone) {
        String number = customers.readPhone(phone).orElse(phone);
        if (!blocked.unblock(current.require(), number)) {
            throw new java.util.NoSuchElementException("not blocked: " + phone);
        }
        audit.note(Act.of("texting.unblock", number));
    }
}
