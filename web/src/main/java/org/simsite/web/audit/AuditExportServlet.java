package org.simsite.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.simsite.tenancy.audit.AuditQuery;
import org.simsite.tenancy.audit.PlatformAudit;
import org.simsite.tenancy.audit.TenantAudit;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.web.host.CurrentHost;

/** The log as a file: {@code ?format=csv|json} and the questions of the page; a tenant's host gives the tenant's own. */
@WebServlet({"/console/settings/audit/export", "/pool/audit/export"})
public class AuditExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int AT_ONCE = 200;

    @Inject
    transient TenantAudit own;

    @Inject
    transient PlatformAudit all;

    @Inject
    transient AuditForm form;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = form.get("format");
        if (!format.equals("csv") && !format.equals("json")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            file(request, form.query(), format).write(format, response);
        } catch (InvalidInput bad) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private AuditFile file(HttpServletRequest request, AuditQuery query, String format) {
        if (CurrentHost.of(request).tenantId() != null) {
            own.exporting(query, format);
            return new AuditFile(below -> own.page(query, AT_ONCE, below));
        }
        var tenant = form.get("tenant").isEmpty() ? null : form.get("tenant");
        all.exporting(tenant, query, format);
        return new AuditFile(below -> all.page(tenant, query, AT_ONCE, below));
    }
}
