package org.simsite.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.util.Objects;
import org.simsite.tenancy.brand.BrandDraft;
import org.simsite.tenancy.brand.BrandNow;
import org.simsite.tenancy.brand.Brands;
import org.simsite.tenancy.brand.Colour;
import org.simsite.tenancy.brand.Ground;
import org.simsite.web.form.Attempt;

/** The tenant's name and colours, with the nearest good colour offered for a poor one. */
@Named
@ViewScoped
public class BrandView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Brands brands;

    @Inject
    Attempt attempt;

    private String name;
    private String accent;
    private String accentDark;
    private long version;

    public void load() {
        BrandNow now = brands.get();
        name = now.name();
        accent = now.accent();
        accentDark = now.accentDark();
        version = now.version();
    }

    public String save() {
        if (!attempt.to(() -> brands.change(new BrandDraft(name, accent, accentDark), version))) return null;
        attempt.done("brand.saved");
        return "/console/settings/brand?faces-redirect=true";
    }

    public String takeLight() {
        accent = getOffer();
        return save();
    }

    public String takeDark() {
        accentDark = getOfferDark();
        return save();
    }

    /** What would do instead; null while the wish does, or is no colour. */
    public String getOffer() {
        return offer(accent, Ground.LIGHT);
    }

    public String getOfferDark() {
        return offer(accentDark, Ground.DARK);
    }

    private static String offer(String wish, Ground ground) {
        return Colour.parse(wish)
                .filter(colour -> !ground.carries(colour))
                .map(ground::nearest)
                .map(Colour::hex)
                .orElse(null);
    }

    public String getPreview() {
        return "/console/settings/brand/preview.css?light=" + encoded(accent) + "&dark=" + encoded(accentDark);
    }

    private static String encoded(String colour) {
        return URLEncoder.encode(Objects.requireNonNullElse(colour, ""), UTF_8);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }

    public String getAccentDark() {
        return accentDark;
    }

    public void setAccentDark(String accentDark) {
        this.accentDark = accentDark;
    }
}
