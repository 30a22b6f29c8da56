package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.simsite.web.shop.CodeCard;

/** The tenant's text codes, to look at. */
@Named
@RequestScoped
public class CodesView {
    @Inject
    CodeCard card;

    public List<CodeCard.Line> getCodes() {
        return card.lines();
    }
}
