package org.simsite.crm.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.modempool.route.OpenConversations;
import org.simsite.tenancy.current.AsTenant;

/** A conversation is open while a case of hers is: somebody still owes her an answer. */
@ApplicationScoped
public class OpenTalks implements OpenConversations {
    @Inject
    AsTenant asTenant;

    @Inject
    FeedbackCases cases;

    @Override
    public boolean isOpen(String holder, String phone) {
        return asTenant.call(holder, () -> cases.isOpenWith(phone));
    }
}
