package org.simsite.tenancy.identity;

import java.net.URI;
import java.util.Locale;

/**
 * A realm to be made.
 *
 * @param displayName heads its sign-in page and signs its mails
 * @param url the root of the one host that signs people in, without a slash at its end
 * @param home the path they come back to
 */
public record NewRealm(String realm, String displayName, Locale locale, URI url, String home) {
    URI homeUrl() {
        return url.resolve(home);
    }
}
