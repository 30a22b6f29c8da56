package org.simsite.ear;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Keycloak's forms as a person fills them in. */
final class KeycloakForms {
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
