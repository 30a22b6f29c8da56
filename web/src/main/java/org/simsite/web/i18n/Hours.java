package org.simsite.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.simsite.tenancy.settings.TenantSettings;
import org.simsite.tenancy.settings.WorkingTime;

/** Whether the tenant's people are there to answer, and when they are back. */
@Named
@RequestScoped
public class Hours {
    @Inject
    TenantSettings settings;

    private final ZonedDateTime now = ZonedDateTime.now(Clock.systemUTC());
    private WorkingTime time;

    public boolean isOpen() {
        return time().isOpen(now);
    }

    /** Null if they do not say. */
    public Instant getNext() {
        return time().nextOpening(now).map(ZonedDateTime::toInstant).orElse(null);
    }

    private WorkingTime time() {
        if (time == null) time = settings.get().workingTime();
        return time;
    }
}
