package org.simsite.web.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;
import org.simsite.tenancy.brand.Hue;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.wish.Wish;

/** What the templates ask of the reader's wishes: language, theme and the tenant's colour, as classes of the page. */
@Named
@RequestScoped
public class Look {
    @Inject
    HttpServletRequest request;

    @Inject
    Place place;

    /** The language tag of the page: {@code en} or {@code zh-CN}. */
    public String getLanguage() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale().toLanguageTag();
    }

    public String getTheme() {
        return Wish.THEME.of(request).orElse("system");
    }

    public String getColorScheme() {
        return getTheme().equals("system") ? "light dark" : getTheme();
    }

    /** Classes of the root element. */
    public String getCss() {
        var hue = place.host().map(ServedHost::tenantId).map(Hue::of).orElse(Hue.PLATFORM);
        return "hue-" + hue.number() + (getTheme().equals("system") ? "" : " " + getTheme());
    }

    /** A link that keeps a wish and comes back to this page. */
    public String switchTo(String wish, String value) {
        return "/look?" + wish + "=" + value + "&to=" + URLEncoder.encode(here(), UTF_8);
    }

    /** The page as the reader asked for it, before any forward. */
    public String here() {
        var path = original(RequestDispatcher.FORWARD_REQUEST_URI).orElseGet(request::getRequestURI);
        var query = original(RequestDispatcher.FORWARD_QUERY_STRING)
                .or(() -> Optional.ofNullable(request.getQueryString()));
        return path + query.map(text -> "?" + text).orElse("");
    }

    private Optional<String> original(String attribute) {
        return Optional.ofNullable((String) request.getAttribute(attribute));
    }
}
