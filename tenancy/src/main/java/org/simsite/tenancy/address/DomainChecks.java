package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.host.DomainHosts;

/** Looks for the proofs of own domains: of new claims soon, of proved ones every day. */
@ApplicationScoped
class DomainChecks implements Chore {
    @Inject
    DomainTable table;

    @Inject
    TxtRecords texts;

    @Inject
    DomainCheck check;

    @Inject
    DomainHosts hosts;

    protected DomainChecks() {} // CDI

    DomainChecks(DomainTable table, TxtRecords texts, DomainCheck check, DomainHosts hosts) {
        this.table = table;
        this.texts = texts;
        this.check = check;
        this.hosts = hosts;
    }

    @Override
    public boolean work() {
        Optional<OwnDomain> due = table.claimDue();
        due.ifPresent(this::look);
        return due.isPresent();
    }

    /** A rival that is served at the name and cannot prove it any more makes way at once: the domain has a new owner. */
    void look(OwnDomain domain) {
        Sight seen = see(domain);
        if (seen == Sight.PROOF)
            check.rival(domain).ifPresent(rival -> {
                Sight his = see(rival);
                if (his == Sight.MISSING) check.oust(rival, his);
            });
        check.apply(domain, seen);
    }

    private Sight see(OwnDomain domain) {
        Optional<Set<String>> found = texts.at(domain.name().value(), OwnDomain.LABEL);
        if (found.isEmpty()) return Sight.UNREACHABLE;
        return found.get().contains(domain.recordText()) ? Sight.PROOF : Sight.MISSING;
    }
}
