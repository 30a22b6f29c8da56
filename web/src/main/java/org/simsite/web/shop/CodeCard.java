package org.simsite.web.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.Products;
import org.simsite.crm.textcode.TextCode;
import org.simsite.crm.textcode.TextCodes;
import org.simsite.crm.textcode.TextHandler;
import org.simsite.web.i18n.Words;

/** The tenant's codes as one would show them to a customer: an example she can copy, and what it does. */
@RequestScoped
public class CodeCard {
    /** A line of the card. */
    public record Line(TextCode code, String example, String meaning) {}

    @Inject
    TextCodes codes;

    @Inject
    Products products;

    @Inject
    Words words;

    public List<Line> lines() {
        var number = someProduct();
        return codes.list().stream()
                .map(code -> new Line(code, example(code, number), meaning(code)))
                .toList();
    }

    /** How a text of this kind is written; empty if the tenant has no such code. */
    public String example(TextHandler handler, String product) {
        return codes.list().stream()
                .filter(code -> code.handler() == handler)
                .findFirst()
                .map(code -> example(code, product))
                .orElse("");
    }

    private String example(TextCode code, String product) {
        return words.say("code.example." + name(code), code.code(), product);
    }

    private String meaning(TextCode code) {
        return code.help() == null ? words.say("code.meaning." + name(code)) : code.help();
    }

    /** A real one, so that the example works when it is copied. */
    private String someProduct() {
        return products.list(1, null).items().stream()
                .map(Product::number)
                .findFirst()
                .orElse("1001");
    }

    private static String name(TextCode code) {
        return code.handler().name().toLowerCase(Locale.ROOT);
    }
}
