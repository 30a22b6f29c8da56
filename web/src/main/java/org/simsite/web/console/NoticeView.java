package org.simsite.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.simsite.crm.publish.Publications;
import org.simsite.web.form.Attempt;
import org.simsite.web.login.StaffUser;

/** Something the tenant wants everybody to know. */
@Named
@RequestScoped
public class NoticeView {
    @Inject
    Publications publications;

    @Inject
    StaffUser staff;

    @Inject
    Attempt attempt;

    private String title;
    private String text;

    public String publish() {
        if (!attempt.to(() -> publications.announce(title, text, staff.getUsername()))) return null;
        attempt.done("notice.done");
        return "/console/publishing?faces-redirect=true&state=PUBLISHED";
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
