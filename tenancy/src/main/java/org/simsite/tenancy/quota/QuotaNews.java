package org.simsite.tenancy.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.mail.MailMessage;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Mails a tenant's administrator once when something comes close to its limit; again only after it was well below. */
@ApplicationScoped
class QuotaNews implements Chore {
    private static final String BUNDLE = "org.simsite.tenancy.quota.mails";
    private static final ResourceBundle.Control ROOT_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    QuotaTable table;

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Inject
    Mails mails;

    protected QuotaNews() {} // CDI

    QuotaNews(QuotaTable table, Tenants tenants, Hosts hosts, Mails mails) {
        this.table = table;
        this.tenants = tenants;
        this.hosts = hosts;
        this.mails = mails;
    }

    /** The mail is queued in the transaction that marks it as told. */
    @Override
    @Transactional
    public boolean work() {
        var news = table.claimNews();
        news.ifPresent(call -> tenants.find(call.tenantId()).ifPresent(tenant -> tell(tenant, call.what())));
        return news.isPresent();
    }

    private void tell(Tenant tenant, Measure what) {
        Usage usage = table.read(tenant.id()).get(what.ordinal());
        table.administrator(tenant.id()).ifPresent(to -> mails.queue(write(to, tenant, usage)));
    }

    private MailMessage write(String to, Tenant tenant, Usage usage) {
        Locale locale = tenant.locale();
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, ROOT_LAST);
        Object[] args = {
            texts.getString("what." + Quotas.name(usage.what())),
            tenant.name(),
            amount(usage.what(), usage.used(), locale),
            amount(usage.what(), usage.most(), locale),
            hosts.url(hosts.tenant(tenant.slug())) + "/console/settings/usage"
        };
        return new MailMessage(
                to,
                new MessageFormat(texts.getString("close.subject"), locale).format(args),
                new MessageFormat(texts.getString("close.text"), locale).format(args));
    }

    private static String amount(Measure what, long count, Locale locale) {
        return what == Measure.STORAGE
                ? new Octets(count).in(locale)
                : NumberFormat.getIntegerInstance(locale).format(count);
    }
}
