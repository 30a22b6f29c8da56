package org.simsite.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The messages of this request as the pages show them: what is wrong, and what was done. */
@Named
@RequestScoped
public class Problems {
    /** @param field id of the field, empty if it is none's */
    public record Problem(String field, String text) {}

    public List<Problem> getList() {
        var faces = FacesContext.getCurrentInstance();
        var list = new ArrayList<Problem>();
        faces.getClientIdsWithMessages()
                .forEachRemaining(id -> faces.getMessageList(id).stream()
                        .filter(message -> message.getSeverity() != FacesMessage.SEVERITY_INFO)
                        .forEach(message -> list.add(new Problem(id == null ? "" : id, message.getSummary()))));
        return list;
    }

    public boolean isAny() {
        return !getList().isEmpty();
    }

    public List<String> getNews() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO)
                .map(FacesMessage::getSummary)
                .toList();
    }

    /** For {@code aria-invalid}: absent where nothing is wrong. */
    public String at(String id) {
        return FacesContext.getCurrentInstance().getMessageList(id).isEmpty() ? null : "true";
    }
}
