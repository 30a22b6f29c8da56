package org.simsite.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.Stale;
import org.simsite.tenancy.input.TooOften;
import org.simsite.web.i18n.Words;

/** Tries to do what a form asks: a refusal is told beside the field it names, or above the form if it names none. */
@RequestScoped
public class Attempt {
    @Inject
    Words words;

    /** @return whether it was done */
    public boolean to(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InvalidInput refused) {
            refused.errors().forEach(this::tell);
        } catch (Conflict refused) {
            tell(refused.error());
        } catch (TooOften refused) {
            tell(new FieldError("", "tooOften", List.of(refused.retryAfter().toMinutes() + 1)));
        } catch (Stale stale) {
            tell(new FieldError("", "stale"));
        }
        return false;
    }

    /** What was done, for the page that is gone to. */
    public void done(String key, Object... args) {
        told(key, args);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** What was done, for the page that is there. */
    public void told(String key, Object... args) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.say(key, args), null));
    }

    private void tell(FieldError error) {
        var faces = FacesContext.getCurrentInstance();
        var text = words.sayOr(
                "error." + error.key(), "error.invalid", error.args().toArray());
        var field = find(faces.getViewRoot(), error.field());
        field.ifPresent(found -> ((EditableValueHolder) found).setValid(false));
        var client = field.map(found -> found.getClientId(faces)).orElse(null);
        faces.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** A field is called on the page as in the refusal; {@code phones[0]} is in the field {@code phones}. */
    private static Optional<UIComponent> find(UIComponent from, String field) {
        var id = field.replaceFirst("[\\[.].*", "");
        if (from instanceof EditableValueHolder && id.equals(from.getId())) return Optional.of(from);
        for (Iterator<UIComponent> each = from.getFacetsAndChildren(); each.hasNext(); ) {
            var found = find(each.next(), id);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
