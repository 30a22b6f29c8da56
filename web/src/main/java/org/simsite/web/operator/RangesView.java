package org.simsite.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.simsite.modempool.outbox.NumberRange;
import org.simsite.modempool.outbox.NumberRanges;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.web.api.RangeJson;
import org.simsite.web.api.SendingDesk;
import org.simsite.web.form.Attempt;
import org.simsite.web.i18n.Words;

/** Whereto texts may go, and what a part costs there. */
@Named
@RequestScoped
public class RangesView {
    @Inject
    NumberRanges all;

    @Inject
    SendingDesk desk;

    @Inject
    Attempt attempt;

    @Inject
    Words words;

    private String prefix;
    private boolean allowed = true;
    private String price;
    private String note;

    public List<NumberRange> getRanges() {
        return all.list(OptOuts.ALL);
    }

    /** One of the same beginning is replaced. */
    public String add() {
        return change(kept -> {
            NumberRange range = new RangeJson(said(prefix), allowed, said(price), said(note)).range();
            return Stream.concat(kept.filter(each -> !each.prefix().equals(range.prefix())), Stream.of(range));
        });
    }

    public String remove(String gone) {
        return change(kept -> kept.filter(each -> !each.prefix().equals(gone)));
    }

    private String change(UnaryOperator<Stream<NumberRange>> change) {
        if (!attempt.to(() -> desk.setRanges(change.apply(getRanges().stream()).toList()))) return null;
        attempt.done("ranges.saved");
        return "/pool/ranges?faces-redirect=true";
    }

    private static String said(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public List<SelectItem> getChoices() {
        return List.of(
                new SelectItem(true, words.say("ranges.open")), new SelectItem(false, words.say("ranges.closed")));
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public boolean isAllowed() {
        return allowed;
    }

    public void setAllowed(boolean allowed) {
        this.allowed = allowed;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
