package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.simsite.tenancy.news.Follower;
import org.simsite.tenancy.news.Newsroom;
import org.simsite.tenancy.tenant.TenantChanged;

/** Tells all nodes what has changed in the registry, and has this one forget what others say has changed. */
@ApplicationScoped
class HostNews implements Follower {
    private static final String CHANNEL = "simsite_hosts";
    private static final String TENANT = "tenant ";

    @Inject
    Newsroom newsroom;

    @Inject
    HostCache cache;

    protected HostNews() {} // CDI

    HostNews(Newsroom newsroom, HostCache cache) {
        this.newsroom = newsroom;
        this.cache = cache;
    }

    void tell(@Observes HostChanged change) {
        newsroom.tell(CHANNEL, change.name());
    }

    void tell(@Observes TenantChanged change) {
        newsroom.tell(CHANNEL, TENANT + change.tenantId());
    }

    /** The event comes once for each module of the application that sees this class; the first counts. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        newsroom.follow(CHANNEL, this);
    }

    @Override
    public void listening() {
        cache.forgetEverything();
    }

    @Override
    public void heard(String news) {
        if (news.startsWith(TENANT)) cache.forgetAll(new TenantChanged(news.substring(TENANT.length())));
        else cache.forget(new HostChanged(news));
    }

    /** What is kept grows old by itself, within a minute. */
    @Override
    public void deaf() {}
}
