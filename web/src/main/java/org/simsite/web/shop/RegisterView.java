package org.simsite.web.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.simsite.crm.consent.Registration;
import org.simsite.crm.consent.Registrations;
import org.simsite.web.form.Attempt;
import org.simsite.web.i18n.ReaderLanguage;
import org.simsite.web.look.Place;

/** The form by which a visitor becomes a customer; what she reads afterwards is the same whether we knew her or not. */
@Named
@RequestScoped
public class RegisterView {
    @Inject
    Registrations registrations;

    @Inject
    Attempt attempt;

    @Inject
    ReaderLanguage reader;

    @Inject
    Place place;

    private String name;
    private String phones;
    private String siteSlug;
    private boolean sent;

    public String register() {
        var typed = new Registration(name, phones, siteSlug, reader.locale().toLanguageTag());
        return attempt.to(() -> registrations.register(typed)) ? "/join?faces-redirect=true&sent=true" : null;
    }

    public String getSiteSuffix() {
        return place.siteSuffix();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** One number; called as the field that a refusal names. */
    public String getPhones() {
        return phones;
    }

    public void setPhones(String phones) {
        this.phones = phones;
    }

    public String getSiteSlug() {
        return siteSlug;
    }

    public void setSiteSlug(String siteSlug) {
        this.siteSlug = siteSlug;
    }

    public boolean isSent() {
        return sent;
    }

    public void setSent(boolean sent) {
        this.sent = sent;
    }
}
