package org.simsite.web.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.util.UUID;

/** An id as it stands in an address. */
public class IdConverter implements Converter<UUID> {
    @Override
    public UUID getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) return null;
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notOne) {
            throw new ConverterException(new FacesMessage("no id"), notOne);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, UUID value) {
        return value == null ? "" : value.toString();
    }
}
