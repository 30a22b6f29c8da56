package org.simsite.crm.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.crm.World;
import org.simsite.crm.store.StaleVersion;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenant;

class ProductsTest {
    private final World world = new World();
    private final Tenant acme = world.tenant(Locale.ENGLISH);
    private final Products products = world.get(Products.class);

    @Test
    void aProductIsFoundHoweverItsNumberIsTyped() {
        Product kettle = create("ab-1", "12.5");
        assertThat(kettle.number()).isEqualTo("AB-1");
        assertThat(kettle.price()).isEqualTo(new Money(new BigDecimal("12.50"), "CNY"));
        assertThat(as(() -> products.find(" Ａｂ-1 "))).contains(kettle);
        assertThat(as(() -> products.find("AB-2"))).isEmpty();
    }

    @Test
    void aNumberIsTakenOnce() {
        create("1001", "1");
        assertThatThrownBy(() -> create("１００１", "1"))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.field()).isEqualTo("number"));
    }

    @Test
    void whoReadAnOldVersionChangesNothing() {
        Product kettle = create("1001", "1");
        Product dearer = as(() ->
                products.change("1001", new ProductChange(null, money("2", "CNY"), null, null), kettle.version()));
        assertThat(dearer.version()).isEqualTo(2);
        assertThat(dearer.name()).isEqualTo(kettle.name());
        assertThatThrownBy(() ->
                        as(() -> products.change("1001", new ProductChange("x", null, null, null), kettle.version())))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> as(() -> products.change("99", new ProductChange("x", null, null, null), 1)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aListGoesOnByNumber() {
        for (String number : new String[] {"3", "1", "2"}) create(number, "1");
        var first = as(() -> products.list(2, null));
        assertThat(first.items()).extracting(Product::number).containsExactly("1", "2");
        assertThat(as(() -> products.list(2, first.next())).items())
                .extracting(Product::number)
                .containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Kettle, 1, CNY, 1, number, required",
        "a b, Kettle, 1, CNY, 1, number, productNumber",
        "ABC, Kettle, 1, CNY, 1, number, productNumber",
        "-1, Kettle, 1, CNY, 1, number, productNumber",
        "123456789012345678901, Kettle, 1, CNY, 1, number, tooLong",
        "1, '', 1, CNY, 1, name, required",
        "1, Kettle, -1, CNY, 1, price, price",
        "1, Kettle, 1.001, CNY, 1, price, price",
        "1, Kettle, 1.5, JPY, 1, price, price",
        "1, Kettle, 1e99, CNY, 1, price, price",
        "1, Kettle, 1e-99, CNY, 1, price, price",
        "1, Kettle, 1, XXX, 1, price, price",
        "1, Kettle, 1, cny, 1, price, price",
        "1, Kettle, 1, CNY, -1, stock, range",
    })
    void whatCannotBeIsRefusedByItsField(
            String number, String name, String amount, String currency, int stock, String field, String key) {
        var draft = new ProductDraft(number, name, money(amount, currency), null, stock);
        assertThatThrownBy(() -> as(() -> products.create(draft)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors())
                                .singleElement()
                                .returns(field, error -> error.field())
                                .returns(key, error -> error.key()));
    }

    @ParameterizedTest
    @CsvSource({"12.5, CNY, en, 12.50 CNY", "12.5, CNY, zh, 12.50元", "12, JPY, zh, 12 JPY", "0, EUR, de, 0.00 EUR"})
    void aPriceIsWrittenForATextMessage(String amount, String currency, Locale locale, String text) {
        assertThat(money(amount, currency).normal().text(locale)).isEqualTo(text);
    }

    private Product create(String number, String amount) {
        return as(() -> products.create(new ProductDraft(number, "Kettle", money(amount, "CNY"), null, null)));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private <T> T as(Supplier<T> work) {
        return world.as(acme, work);
    }
}
