package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.simsite.tenancy.brand.Brands;
import org.simsite.web.form.Attempt;

/** The tenant's logo: sent, or taken away. */
@Named
@RequestScoped
public class LogoView {
    private static final String PAGE = "/console/settings/brand?faces-redirect=true";

    @Inject
    Brands brands;

    @Inject
    Attempt attempt;

    private Part image;

    public String send() {
        if (!attempt.to(() -> brands.putLogo(file()))) return null;
        attempt.done("brand.logo.saved");
        return PAGE;
    }

    public String remove() {
        brands.removeLogo();
        attempt.done("brand.logo.removed");
        return PAGE;
    }

    private byte[] file() {
        if (image == null) return new byte[0];
        try (InputStream in = image.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Part getImage() {
        return image;
    }

    public void setImage(Part image) {
        this.image = image;
    }
}
