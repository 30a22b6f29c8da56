package org.simsite.ear;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Keycloak's forms as a person fills them in. */
final class KeycloakForms {
    private static final int TRIES = 3;
    private static final int PATIENCE_MS = 20_000;

    private KeycloakForms() {}

    /** Leaves her wherever the form leads to. */
    static void signIn(Page page, String username, String password) {
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
    }

    /** A page that she just opened may be Keycloak's, or already the one she asked for. */
    static void signInIfAsked(Page page, String username, String password) {
        page.waitForLoadState();
        if (page.locator("#username").count() > 0) signIn(page, username, password);
    }

    /**
     * Opens a page of the staff and signs in if asked. Right after another form of Keycloak's its page may be one that leads
     * nowhere; a person opens hers again.
     */
    static void open(Page page, String url, String username, String password) {
        var patience = new Page.WaitForURLOptions().setTimeout(PATIENCE_MS);
        for (int i = 0; i < TRIES; i++) {
            page.navigate(url);
            signInIfAsked(page, username, password);
            try {
                page.waitForURL("**/console/**", patience);
                return;
            } catch (TimeoutError again) {
                // asked for again
            }
        }
        throw new AssertionError("no sign-in to " + url + " after " + TRIES + " tries, at " + page.url());
    }

    /** Follows the link of a mail and chooses a password; once this returns, it is hers. */
    static void choosePassword(Page page, String link, String password) {
        page.navigate(link);
        Locator proceed = page.locator("#kc-info-message a, a#kc-proceed");
        Locator chosen = page.locator("#password-new");
        proceed.or(chosen).first().waitFor();
        if (!chosen.isVisible()) proceed.first().click();
        choosePassword(page, password);
        // Whoever opens another page before would cut the form off.
        chosen.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    static void choosePassword(Page page, String password) {
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.click("[type=submit]");
    }
}
