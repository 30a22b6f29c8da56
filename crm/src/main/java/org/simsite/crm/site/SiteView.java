package org.simsite.crm.site;

import java.util.List;
import org.simsite.crm.interaction.Interaction;
import org.simsite.crm.party.Customer;

/** What a customer's virtual site shows: {@code things} and {@code thread} newest first. */
public record SiteView(
        Customer customer,
        List<Thing> things,
        List<Interaction> thread,
        List<ProductCard> products,
        List<Suggestion> suggestions) {}
