package org.simsite.crm.textcode;

import java.util.List;

/** The text codes of the current tenant. */
public class TextCodes {
    public List<TextCode> list() {
        throw new UnsupportedOperationException();
    }

    /** Takes the place of all codes there were. */
    public void replace(List<TextCode> codes) {
        throw new UnsupportedOperationException();
    }
}
