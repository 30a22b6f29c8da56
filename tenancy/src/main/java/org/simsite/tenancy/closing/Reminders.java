package org.simsite.tenancy.closing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** A week and a day before a closed tenant is erased its administrators are reminded. */
@Dependent
class Reminders {
    @Inject
    ClosingMails mails;

    @Produces
    Step week() {
        return new RemindStep(StepName.REMIND_WEEK, mails);
    }

    @Produces
    Step day() {
        return new RemindStep(StepName.REMIND_DAY, mails);
    }
}
