package org.simsite.web.gate;

import io.undertow.server.HttpServerExchange;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.tenancy.news.NewsPost;
import org.simsite.tenancy.staff.Standings;
import org.simsite.web.bean.Bean;
import org.simsite.web.page.PageStore;
import org.simsite.web.rights.Permits;

/** Whoever changed something sees it with her next request to this node, however late the news of it come round. */
final class OwnChanges {
    private static final Bean<PageStore> PAGES = new Bean<>(PageStore.class);
    private static final Bean<Standings> STANDINGS = new Bean<>(Standings.class);
    private static final Bean<NewsPost> NEWS = new Bean<>(NewsPost.class);

    private OwnChanges() {}

    /** What is kept of the tenant is out of date before the answer is out: by then the change is committed. */
    static void expect(HttpServerExchange exchange, ServedHost host) {
        if (host.tenantId() != null && !Gate.isSafe(exchange.getRequestMethod().toString())) {
            boolean ofStaff = Permits.changesStaff(exchange.getRelativePath());
            exchange.addResponseCommitListener(done -> {
                PAGES.get().forget(host.tenantId());
                if (ofStaff) {
                    STANDINGS.get().forget(host.tenantId());
                }
                NEWS.get().call();
            });
        }
    }
}
