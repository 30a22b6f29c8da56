package org.simsite.web.i18n;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.simsite.web.bean.Bean;

/** Gives every view the {@link ReaderLanguage}. */
public class LanguageViewHandler extends ViewHandlerWrapper {
    private static final Bean<ReaderLanguage> READER = new Bean<>(ReaderLanguage.class);

    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return READER.get().locale();
    }
}
