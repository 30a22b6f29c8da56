package org.simsite.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.simsite.tenancy.signup.Signups;
import org.simsite.tenancy.signup.SlugCheck;
import org.simsite.web.look.Place;

/** The answer to a slug while it is typed. */
@Named
@RequestScoped
public class SlugView {
    @Inject
    Signups signups;

    @Inject
    Place place;

    private String slug;
    private SlugCheck check;

    public SlugCheck getCheck() {
        if (check == null) check = signups.check(slug == null ? "" : slug);
        return check;
    }

    public String getHost() {
        return slug + "." + place.getBaseDomain();
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
