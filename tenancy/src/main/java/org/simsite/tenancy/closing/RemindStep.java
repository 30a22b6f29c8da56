package org.simsite.tenancy.closing;

/** Tells the administrators once more until when it can be undone. */
class RemindStep implements Step {
    private final StepName name;
    private final ClosingMails mails;

    RemindStep(StepName name, ClosingMails mails) {
        this.name = name;
        this.mails = mails;
    }

    @Override
    public StepName name() {
        return name;
    }

    @Override
    public boolean run(Closing closing) {
        mails.tell(closing, "reminder");
        return true;
    }
}
