package org.simsite.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import org.simsite.web.host.CurrentHost;
import org.simsite.web.look.PublicPages;

/**
 * Has a page of a tenant's public, or of a customer's site, read all it shows in one transaction. Each service would
 * begin one of its own, shut the door behind it and commit it: three round trips more for each thing that a page asks
 * for. The guards are those of any transaction, entered once.
 */
@WebFilter(
        servletNames = "faces",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class OneTransactionFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient UserTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isReading(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            transaction.begin();
            try {
                chain.doFilter(request, response);
            } finally {
                end();
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new ServletException(e);
        }
    }

    /** A service that refused has marked it; what the page says of that stands. */
    private void end() throws SystemException, RollbackException, HeuristicMixedException, HeuristicRollbackException {
        if (transaction.getStatus() == Status.STATUS_ACTIVE) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && CurrentHost.of(request).tenantId() != null
                && PublicPages.isPublic(request.getServletPath());
    }
}
