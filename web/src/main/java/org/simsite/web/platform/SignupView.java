package org.simsite.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.tenancy.signup.SignupForm;
import org.simsite.tenancy.signup.Signups;
import org.simsite.web.form.Attempt;
import org.simsite.web.form.Choices;
import org.simsite.web.i18n.ReaderLanguage;
import org.simsite.web.i18n.Words;

/** The one form by which an enterprise asks for a tenant. */
@Named
@RequestScoped
public class SignupView {
    @Inject
    Signups signups;

    @Inject
    Attempt attempt;

    @Inject
    ReaderLanguage reader;

    @Inject
    Words words;

    private String company;
    private String slug;
    private String adminName;
    private String adminEmail;
    private String locale;
    private String timeZone;

    /** A guess that the visitor's browser may better (signup.js) and she may change. */
    @PostConstruct
    void guess() {
        locale = reader.locale().toLanguageTag();
        timeZone = locale.startsWith("zh") ? "Asia/Shanghai" : "Europe/London";
    }

    public String request() {
        var form = new SignupForm(company, slug, adminName, adminEmail, locale, timeZone);
        return attempt.to(() -> signups.request(form)) ? "/signup/sent?faces-redirect=true" : null;
    }

    public List<SelectItem> getLocales() {
        return List.of(
                new SelectItem("en", words.languageName("en")), new SelectItem("zh-CN", words.languageName("zh-CN")));
    }

    public List<SelectItem> getTimeZones() {
        return Choices.timeZones(timeZone);
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getAdminName() {
        return adminName;
    }

    public void setAdminName(String adminName) {
        this.adminName = adminName;
    }

    public String getAdminEmail() {
        return adminEmail;
    }

    public void setAdminEmail(String adminEmail) {
        this.adminEmail = adminEmail;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
