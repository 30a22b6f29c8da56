package org.simsite.crm;

import java.util.ArrayList;
import java.util.List;
import org.simsite.tenancy.mail.MailMessage;
import org.simsite.tenancy.mail.Mails;

public final class FakeMails extends Mails {
    public final List<MailMessage> queued = new ArrayList<>();

    public FakeMails() {
        super(null);
    }

    @Override
    public void queue(MailMessage message) {
        queued.add(message);
    }
}
