package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.mail.MailMessage;

/** Asks the visitor, in her language, whether it was she who signed up. */
@ApplicationScoped
class ConfirmationMail {
    /** English is in the root bundle; without this the server's own language would stand in for it. */
    private static final ResourceBundle.Control ROOT_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    Hosts hosts;

    protected ConfirmationMail() {} // CDI

    ConfirmationMail(Hosts hosts) {
        this.hosts = hosts;
    }

    /** The link's host is ours by configuration, never by the request. */
    MailMessage write(CheckedForm form, Token token) {
        String link = hosts.url(hosts.platform()) + "/signup/confirm?token=" + token.value();
        String host = hosts.tenant(form.slug()).value();
        return new MailMessage(
                form.adminEmail(),
                text(form.locale(), "confirm.subject", form.company()),
                text(form.locale(), "confirm.text", form.adminName(), form.company(), host, link));
    }

    private static String text(Locale locale, String key, Object... args) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.simsite.tenancy.signup.mails", locale, ROOT_LAST);
        return new MessageFormat(bundle.getString(key), locale).format(args);
    }
}
