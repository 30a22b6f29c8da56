package org.simsite.crm.sales;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.wording.Prose;
import org.simsite.tenancy.input.Fields;

/** What was typed about a product, checked and in canonical form, or refused as a whole. */
final class ProductForm {
    private static final int NAME_MAX = 100;
    private static final int DESCRIPTION_MAX = 4_000;
    private static final int NUMBER_MAX = 20;
    private static final int STOCK_MAX = 1_000_000_000;

    private ProductForm() {}

    static CheckedProduct read(ProductDraft typed) {
        var fields = new Fields();
        String number = number(fields, typed.number());
        String name = fields.text("name", typed.name(), NAME_MAX);
        String description = Prose.readOptional(fields, "description", typed.description(), DESCRIPTION_MAX);
        Money price = typed.price();
        fields.require(price != null, "price", "required");
        fields.require(price == null || price.valid(), "price", "price");
        int stock = typed.stock() == null ? 0 : typed.stock();
        fields.require(stock >= 0 && stock <= STOCK_MAX, "stock", "range", 0, STOCK_MAX);
        fields.check();
        return new CheckedProduct(number, name, requireNonNull(price).normal(), description, stock);
    }

    static CheckedProduct read(Product product, ProductChange change) {
        return read(new ProductDraft(
                product.number(),
                change.name() == null ? product.name() : change.name(),
                change.price() == null ? product.price() : change.price(),
                change.description() == null ? product.description() : change.description(),
                change.stock() == null ? product.stock() : change.stock()));
    }

    /** As customers may write it: any width, any case. */
    static String canonical(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** Must hold a digit, so that a text's first word is never taken for a product. */
    private static String number(Fields fields, @Nullable String typed) {
        String number = canonical(fields.text("number", typed, NUMBER_MAX));
        boolean fits = number.matches("(?=.*[0-9])[A-Z0-9](?:[A-Z0-9-]{0,18}[A-Z0-9])?");
        fields.require(number.isEmpty() || fits, "number", "productNumber");
        return number;
    }
}
