package org.simsite.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.simsite.crm.textcode.Reply;
import org.simsite.crm.textcode.TextDesk;
import org.simsite.web.form.Attempt;
import org.simsite.web.login.SiteSession;

/** The box she writes into as she would write a text: the same desk reads both. */
@Named
@RequestScoped
public class SiteBoxView {
    @Inject
    TextDesk desk;

    @Inject
    SiteSession session;

    @Inject
    Attempt attempt;

    private String text;
    private Reply reply;

    public String send() {
        if (!attempt.to(() -> reply = desk.handle(session.getParty(), text))) return null;
        attempt.done("box.reply", reply.text());
        return "/my/index?faces-redirect=true";
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
