package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.simsite.modempool.outbox.MonthlyTexts;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.quota.Measure;
import org.simsite.tenancy.quota.Quotas;

/** Brings what the pool has sent for a tenant this month to its other counters, for its bars and its warning. */
@ApplicationScoped
public class TextUsage implements Chore {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** Longer than the pause: what another node missed while it died is seen too. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    @Inject
    MonthlyTexts texts;

    @Inject
    TenantHolders holders;

    @Inject
    Quotas quotas;

    private final Clock clock = Clock.systemUTC();
    private Instant next = Instant.MIN;

    @Override
    @Transactional
    public boolean work() {
        Instant now = clock.instant();
        if (now.isBefore(next)) return false;
        next = now.plus(PAUSE);
        for (String holder : texts.active(LATELY, now))
            quotas.found(holder, Measure.TEXTS, texts.sent(holder, holders.zone(holder), now));
        return false;
    }
}
