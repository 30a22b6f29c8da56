package org.simsite.web.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.modempool.route.Prefixes;
import org.simsite.modempool.route.RouteBook;
import org.simsite.web.host.CurrentHost;
import org.simsite.web.look.Place;

/** How to take part by text: the number, the codes, the first steps. */
@Named
@RequestScoped
public class JoinView {
    @Inject
    RouteBook routes;

    @Inject
    Prefixes prefixes;

    @Inject
    CodeCard card;

    @Inject
    CurrentHost host;

    @Inject
    Place place;

    private String number;

    /** The number to write to; empty while the platform has none for this tenant. */
    public String getNumber() {
        if (number == null) number = routes.numberFor(host.get().tenantId()).orElse("");
        return number;
    }

    public boolean isReachable() {
        return !getNumber().isEmpty();
    }

    public List<CodeCard.Line> getCodes() {
        return card.lines();
    }

    /** The word that names the tenant on a number it shares with others. */
    public String getPrefix() {
        return prefixes.prefixOf(host.get().tenantId());
    }

    public String getExampleSite() {
        return place.siteHost("name");
    }
}
