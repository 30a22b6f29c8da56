package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TimeZone;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.mail.MailMessage;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Tells the tenant's administrator, in its language, what became of a domain, and notes it. */
@ApplicationScoped
class DomainNews {
    private static final ResourceBundle.Control ROOT_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    DomainTable table;

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Inject
    Mails mails;

    @Inject
    AuditLog audit;

    protected DomainNews() {} // CDI

    DomainNews(DomainTable table, Tenants tenants, Hosts hosts, Mails mails, AuditLog audit) {
        this.table = table;
        this.tenants = tenants;
        this.hosts = hosts;
        this.mails = mails;
        this.audit = audit;
    }

    void active(OwnDomain domain) {
        tell(domain, "active");
    }

    void failing(OwnDomain domain) {
        tell(domain, "failing");
    }

    void suspended(OwnDomain domain) {
        tell(domain, "suspended");
    }

    private void tell(OwnDomain domain, String what) {
        audit.record(
                domain.tenantId(),
                "domain check",
                "domain." + what,
                domain.name().value(),
                "");
        Tenant tenant = tenants.find(domain.tenantId()).orElseThrow();
        table.administrator(tenant.id()).ifPresent(to -> mails.queue(tenant.id(), write(to, tenant, domain, what)));
    }

    private MailMessage write(String to, Tenant tenant, OwnDomain domain, String what) {
        ResourceBundle texts =
                ResourceBundle.getBundle("org.simsite.tenancy.address.mails", tenant.locale(), ROOT_LAST);
        String page = hosts.url(hosts.tenant(tenant.slug())) + "/console/address";
        Object until = until(tenant, domain);
        Object[] args = {
            domain.unicode(), tenant.name(), page, until, domain.recordName(), domain.recordText(),
        };
        Locale locale = tenant.locale();
        return new MailMessage(
                to,
                new MessageFormat(texts.getString(what + ".subject"), locale).format(args),
                new MessageFormat(texts.getString(what + ".text"), locale).format(args));
    }

    /** The day in the tenant's own time. */
    private static String until(Tenant tenant, OwnDomain domain) {
        if (domain.servedUntil() == null) return "";
        var format = java.text.DateFormat.getDateInstance(java.text.DateFormat.LONG, tenant.locale());
        format.setTimeZone(TimeZone.getTimeZone(tenant.timeZone()));
        return format.format(Date.from(domain.servedUntil().minus(Duration.ZERO)));
    }
}
