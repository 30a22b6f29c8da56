package org.simsite.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.simsite.tenancy.mail.MailMessage;
import org.simsite.tenancy.mail.MailState;
import org.simsite.tenancy.mail.Mails;

public final class FakeMails extends Mails {
    public final List<MailMessage> queued = new ArrayList<>();

    public FakeMails() {
        super(null);
    }

    public final Map<UUID, MailState> unsent = new HashMap<>();

    @Override
    public UUID queue(MailMessage message) {
        queued.add(message);
        UUID id = UUID.randomUUID();
        unsent.put(id, MailState.WAITING);
        return id;
    }

    @Override
    public Map<UUID, MailState> unsent(Collection<UUID> ids) {
        return ids.stream().filter(unsent::containsKey).collect(Collectors.toMap(id -> id, unsent::get));
    }
}
