package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.tenancy.quota.Quotas;
import org.simsite.tenancy.quota.Usage;

/** What the tenant uses of what it may. */
@Named
@RequestScoped
public class UsageView {
    @Inject
    Quotas quotas;

    private List<Usage> list;

    public List<Usage> getList() {
        if (list == null) list = quotas.own();
        return list;
    }

    /** What is worth a word on every page of the console. */
    public List<Usage> getClose() {
        return getList().stream().filter(Usage::close).toList();
    }
}
