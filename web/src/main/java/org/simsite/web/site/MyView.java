package org.simsite.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import org.simsite.crm.interaction.Direction;
import org.simsite.crm.interaction.Interaction;
import org.simsite.crm.publish.Notice;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.site.SiteView;
import org.simsite.crm.site.Sites;
import org.simsite.crm.textcode.TextCode;
import org.simsite.crm.textcode.TextCodes;
import org.simsite.crm.textcode.TextHandler;
import org.simsite.web.login.SiteSession;

/** What the signed-in customer sees of her relation with the enterprise. */
@Named
@RequestScoped
public class MyView {
    private static final int NEWEST = 3;

    @Inject
    Sites sites;

    @Inject
    Publications publications;

    @Inject
    TextCodes codes;

    @Inject
    SiteSession session;

    private SiteView site;

    public SiteView getSite() {
        if (site == null) site = sites.of(session.getParty());
        return site;
    }

    /** The last things the enterprise told her. */
    public List<Interaction> getNews() {
        return getSite().thread().stream()
                .filter(each -> each.direction() == Direction.OUT)
                .limit(NEWEST)
                .toList();
    }

    public List<Notice> getNotices() {
        return publications.notices().stream().limit(1).toList();
    }

    /** The box with the beginning of a review of this product in it. */
    public String reviewHref(String productNumber) {
        var code = codes.list().stream()
                .filter(each -> each.handler() == TextHandler.REVIEW)
                .map(TextCode::code)
                .findFirst()
                .orElse("");
        return "/my/?text=" + URLEncoder.encode(code + " " + productNumber + " ", UTF_8) + "#box";
    }
}
