package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.mail.MailMessage;

/** What a visitor is told of her sign-up, in her language. Links have our own host by configuration, never by the request. */
@ApplicationScoped
class SignupMails {
    /** English is in the root bundle; without this the server's own language would stand in for it. */
    private static final ResourceBundle.Control ROOT_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    Hosts hosts;

    protected SignupMails() {} // CDI

    SignupMails(Hosts hosts) {
        this.hosts = hosts;
    }

    /** Asks whether it was she who signed up. */
    MailMessage write(CheckedForm form, Token token) {
        String link = hosts.url(hosts.platform()) + "/signup/confirm?token=" + token.value();
        String host = hosts.tenant(form.slug()).value();
        return new MailMessage(
                form.adminEmail(),
                text(form.locale(), "confirm.subject", form.company()),
                text(form.locale(), "confirm.text", form.adminName(), form.company(), host, link));
    }

    /** It came to nothing, and how to go on. */
    MailMessage failed(Signup signup) {
        String link = hosts.url(hosts.platform()) + "/signup/";
        String host = hosts.tenant(signup.slug()).value();
        return new MailMessage(
                signup.adminEmail(),
                text(signup.locale(), "failed.subject", signup.company()),
                text(signup.locale(), "failed.text", signup.adminName(), signup.company(), host, link));
    }

    private static String text(Locale locale, String key, Object... args) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.simsite.tenancy.signup.mails", locale, ROOT_LAST);
        return new MessageFormat(bundle.getString(key), locale).format(args);
    }
}
