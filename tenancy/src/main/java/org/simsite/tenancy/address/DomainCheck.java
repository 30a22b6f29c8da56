package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.simsite.tenancy.host.DomainHosts;
import org.simsite.tenancy.identity.RealmAddresses;

/**
 * Judges a claim by what was seen of its proof. The proof is looked for outside any transaction; what follows from it is
 * one, and counts only for the very claim it was looked for.
 */
@ApplicationScoped
class DomainCheck {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** A claim that nobody proves is forgotten. */
    static final Duration CLAIM_LIVES = Duration.ofDays(7);

    @Inject
    DomainTable table;

    @Inject
    DomainHosts hosts;

    @Inject
    DomainNews news;

    @Inject
    RealmAddresses realms;

    private final Clock clock = Clock.systemUTC();

    protected DomainCheck() {} // CDI

    DomainCheck(DomainTable table, DomainHosts hosts, DomainNews news, RealmAddresses realms) {
        this.table = table;
        this.hosts = hosts;
        this.news = news;
        this.realms = realms;
    }

    @Transactional
    public void apply(OwnDomain domain, Sight seen) {
        if (seen == Sight.PROOF) proved(domain);
        else unproved(domain, seen);
    }

    /** Another tenant had the name, and cannot prove it any more. */
    @Transactional
    public void oust(OwnDomain former, Sight seen) {
        suspend(former, seen);
    }

    /** Of the tenant that is served there, if it is another. */
    Optional<OwnDomain> rival(OwnDomain domain) {
        return hosts.holder(domain.name())
                .filter(holder -> !holder.equals(domain.tenantId()))
                .flatMap(holder -> table.find(holder, domain.name()));
    }

    private void proved(OwnDomain domain) {
        if (!hosts.serve(domain.tenantId(), domain.name(), OwnDomain.PROOF_LASTS)) {
            unproved(domain, Sight.TAKEN);
            return;
        }
        if (!table.proved(domain, DAY)) {
            hosts.withdraw(domain.tenantId(), domain.name());
            return;
        }
        if (domain.served()) return;
        realms.renew(domain.tenantId());
        news.active(domain);
    }

    private void unproved(OwnDomain domain, Sight seen) {
        switch (domain.state()) {
            case PENDING -> pending(domain, seen);
            case ACTIVE -> lost(domain, seen);
            case FAILING -> stillLost(domain, seen);
            case SUSPENDED -> table.unproved(domain, seen, DomainState.SUSPENDED, SOON);
        }
    }

    private void pending(OwnDomain domain, Sight seen) {
        Duration age = Duration.between(domain.claimedAt(), clock.instant());
        if (age.compareTo(CLAIM_LIVES) > 0) table.remove(domain.tenantId(), domain.name());
        else table.unproved(domain, seen, DomainState.PENDING, age.compareTo(SOON) > 0 ? SOON : AT_ONCE);
    }

    /** One unanswered question is no loss: that is told when a second day begins without a proof. */
    private void lost(OwnDomain domain, Sight seen) {
        boolean told = seen == Sight.MISSING || over(domain, DAY.plus(SOON));
        table.unproved(domain, seen, told ? DomainState.FAILING : DomainState.ACTIVE, SOON);
        if (told) news.failing(domain);
    }

    private void stillLost(OwnDomain domain, Sight seen) {
        if (over(domain, OwnDomain.PROOF_LASTS)) suspend(domain, seen);
        else table.unproved(domain, seen, DomainState.FAILING, SOON);
    }

    private void suspend(OwnDomain domain, Sight seen) {
        hosts.withdraw(domain.tenantId(), domain.name());
        table.unproved(domain, seen, DomainState.SUSPENDED, SOON);
        realms.renew(domain.tenantId());
        news.suspended(domain);
    }

    private boolean over(OwnDomain domain, Duration since) {
        return domain.provenAt() == null || domain.provenAt().plus(since).isBefore(clock.instant());
    }
}
