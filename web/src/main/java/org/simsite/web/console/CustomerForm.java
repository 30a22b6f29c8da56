package org.simsite.web.console;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.simsite.crm.party.CustomerKind;
import org.simsite.web.i18n.Words;
import org.simsite.web.look.Place;

/** The fields that the form of a new customer and that of a known one share. */
abstract class CustomerForm implements Serializable {
    private static final long serialVersionUID = 1;

    protected String name;
    protected CustomerKind kind = CustomerKind.PERSON;
    protected String phones;
    protected String emails;
    protected String siteSlug;
    protected String locale;

    protected abstract Words words();

    protected abstract Place place();

    /** One a line, as typed. */
    protected static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(CustomerKind.values())
                .map(each -> new SelectItem(each, words().of("kind", each)))
                .toList();
    }

    public List<SelectItem> getLocales() {
        return List.of(
                new SelectItem("zh-CN", words().languageName("zh-CN")),
                new SelectItem("en", words().languageName("en")));
    }

    /** What follows her name in the address of her site. */
    public String getSiteSuffix() {
        return place().siteSuffix();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CustomerKind getKind() {
        return kind;
    }

    public void setKind(CustomerKind kind) {
        this.kind = kind;
    }

    public String getPhones() {
        return phones;
    }

    public void setPhones(String phones) {
        this.phones = phones;
    }

    public String getEmails() {
        return emails;
    }

    public void setEmails(String emails) {
        this.emails = emails;
    }

    public String getSiteSlug() {
        return siteSlug;
    }

    public void setSiteSlug(String siteSlug) {
        this.siteSlug = siteSlug;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }
}
