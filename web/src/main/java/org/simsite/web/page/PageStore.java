package org.simsite.web.page;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.tenancy.news.Changes;
import org.simsite.tenancy.news.Newsroom;

/**
 * Public pages as they were made, until something they show changes: triggers of the database tell every node whose
 * pages those are. The cache bounds their number, and their age to a minute, for a page also says how long ago
 * something was. Nothing is kept while no news are heard.
 */
@ApplicationScoped
public class PageStore {
    private static final String CHANNEL = "simsite_pages";

    /** Octets; such a page is no rarity that must be fast. */
    private static final int LARGEST = 256 * 1024;

    @Resource(lookup = "java:jboss/infinispan/cache/simsite/pages")
    ConcurrentMap<PageKey, KeptPage> pages;

    @Inject
    Newsroom newsroom;

    private final Changes changes = new Changes();

    protected PageStore() {} // CDI

    PageStore(ConcurrentMap<PageKey, KeptPage> pages) {
        this.pages = pages;
        changes.listening();
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        newsroom.follow(CHANNEL, changes);
    }

    /** Where the answer to this request is kept; empty if it has to be made for the one who asks. */
    public Optional<PageKey> place(HttpServletRequest request, ServedHost host) {
        if (!PageKey.fits(request, host.kind())) return Optional.empty();
        var change = changes.of(host.tenantId());
        return change.isEmpty() ? Optional.empty() : Optional.of(PageKey.of(request, host, change.getAsLong()));
    }

    public Optional<KeptPage> find(PageKey key) {
        return Optional.ofNullable(pages.get(key));
    }

    /** @param key as it was before the page was made: if something has changed since, nobody asks for it any more */
    public void keep(PageKey key, KeptPage page) {
        if (page.body().length <= LARGEST) pages.put(key, page);
    }

    /** What was found for the tenant so far is found no more. */
    public void forget(String tenantId) {
        changes.note(tenantId);
    }
}
