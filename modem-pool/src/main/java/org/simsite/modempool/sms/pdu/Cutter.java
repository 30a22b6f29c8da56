package org.simsite.modempool.sms.pdu;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at characters so that each piece fits into a short message: 3GPP TS 23.040 §9.2.3.24.1. */
record Cutter(Units units, Header header, boolean wide) {

    TextPlan cut(String text) {
        TextPlan whole = cut(text, units.capacity(header.length()));
        return whole.parts().size() == 1
                ? whole
                : cut(text, units.capacity(numbered().length()));
    }

    private Header numbered() {
        return header.plus(Element.of(new Part(0, 1, 1, wide)));
    }

    private TextPlan cut(String text, int capacity) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int left = capacity;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int width = units.width(character);
            if (width > left) {
                parts.add(text.substring(begin, at));
                begin = at;
                left = capacity;
            }
            left -= width;
            at += Character.charCount(character);
        }
        parts.add(text.substring(begin));
        return new TextPlan(units.coding(), header, parts, left);
    }
}
