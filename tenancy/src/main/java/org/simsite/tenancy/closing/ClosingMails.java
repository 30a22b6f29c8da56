package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.DateFormat;
import java.text.MessageFormat;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TimeZone;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.RealmUsers;
import org.simsite.tenancy.identity.Role;
import org.simsite.tenancy.mail.MailMessage;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.sql.Sql;

/** Tells a tenant's administrators, in its language, what becomes of it. */
@ApplicationScoped
class ClosingMails {
    private static final ResourceBundle.Control ROOT_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    RealmUsers users;

    @Inject
    Hosts hosts;

    @Inject
    Mails mails;

    @Inject
    Sql sql;

    protected ClosingMails() {} // CDI

    ClosingMails(RealmUsers users, Hosts hosts, Mails mails, Sql sql) {
        this.users = users;
        this.hosts = hosts;
        this.mails = mails;
        this.sql = sql;
    }

    void tell(Closing closing, String what) {
        Set<String> to = new LinkedHashSet<>(sql.query(
                "select admin_email from tenancy.signup where tenant = ?", row -> row.getString(1), closing.tenant()));
        to.addAll(users.mailsOf(closing.tenant(), Role.TENANT_ADMIN));
        to.forEach(address -> mails.queue(closing.tenant(), write(address, closing, what)));
    }

    private MailMessage write(String to, Closing closing, String what) {
        ResourceBundle texts =
                ResourceBundle.getBundle("org.simsite.tenancy.closing.mails", closing.locale(), ROOT_LAST);
        Object[] args = {closing.name(), hosts.tenant(closing.slug()).value(), until(closing)};
        return new MailMessage(
                to,
                new MessageFormat(texts.getString(what + ".subject"), closing.locale()).format(args),
                new MessageFormat(texts.getString(what + ".text"), closing.locale()).format(args));
    }

    /** The moment in the tenant's own time. */
    private static String until(Closing closing) {
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, closing.locale());
        format.setTimeZone(TimeZone.getTimeZone(closing.timeZone()));
        return format.format(Date.from(closing.until()));
    }
}
