package org.simsite.crm.site;

import java.util.List;
import java.util.stream.Stream;
import org.simsite.crm.sales.Product;
import org.simsite.crm.textcode.TextCode;
import org.simsite.crm.wording.Texts;

/** What the box offers as she types: each code with what it does, and with the products it is about. */
final class Suggestions {
    private static final int PRODUCTS = 20;

    private Suggestions() {}

    static List<Suggestion> of(List<TextCode> codes, List<Product> products, String locale) {
        Texts texts = Texts.in(locale);
        List<Product> few = products.stream().limit(PRODUCTS).toList();
        return codes.stream().flatMap(code -> of(code, few, texts)).toList();
    }

    private static Stream<Suggestion> of(TextCode code, List<Product> products, Texts texts) {
        return switch (code.handler()) {
            case REVIEW ->
                products.stream()
                        .map(p -> new Suggestion(
                                code.code() + " " + p.number() + " ", texts.say("suggest.review", p.name())));
            case QUERY ->
                Stream.concat(
                        Stream.of(new Suggestion(code.code(), texts.say("suggest.query"))),
                        products.stream()
                                .map(p -> new Suggestion(
                                        code.code() + " " + p.number(), texts.say("suggest.product", p.name()))));
            case FEEDBACK -> Stream.of(new Suggestion(code.code() + " ", texts.say("suggest.feedback")));
            case HELP -> Stream.of(new Suggestion(code.code(), texts.say("suggest.help")));
            case VERIFY -> Stream.of(new Suggestion(code.code() + " ", texts.say("suggest.verify")));
        };
    }
}
