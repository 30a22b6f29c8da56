package org.simsite.crm;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.simsite.crm.consent.Verifications;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.Interaction;
import org.simsite.crm.interaction.Interactions;
import org.simsite.crm.party.Customer;
import org.simsite.crm.party.CustomerDraft;
import org.simsite.crm.party.CustomerKind;
import org.simsite.crm.party.Customers;
import org.simsite.crm.sales.Money;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.ProductDraft;
import org.simsite.crm.sales.Products;
import org.simsite.crm.textcode.InboundTexts;
import org.simsite.crm.textcode.TextCodes;
import org.simsite.modempool.inbox.InboundText;
import org.simsite.tenancy.signup.TenantReady;
import org.simsite.tenancy.tenant.Tenant;

/** A tenant with a product and its codes, and the steps its customers and staff take, each in a transaction of its own. */
public final class Road {
    public static final String LI = "+8613800138000";
    public static final String SIM = "+8613900000001";
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    public final World world = new World();
    public final Tenant tenant;

    public Road(Locale locale) {
        tenant = world.tenant(locale);
        world.as(tenant, () -> begin(new TenantReady(tenant.id())));
        sell("1001", "电热水壶");
    }

    public void begin(TenantReady ready) {
        try {
            var observer = TextCodes.class.getDeclaredMethod("begin", TenantReady.class);
            observer.setAccessible(true);
            observer.invoke(world.get(TextCodes.class), ready);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public Product sell(String number, String name) {
        var price = new Money(new BigDecimal("199.5"), "CNY");
        return world.as(tenant, () -> world.get(Products.class).create(new ProductDraft(number, name, price, "", 3)));
    }

    public Customer customer(String name, String slug, String locale, String... phones) {
        var draft =
                new CustomerDraft(CustomerKind.PERSON, name, List.of(phones), List.of("li@example.org"), slug, locale);
        return world.as(tenant, () -> world.get(Customers.class).create(draft));
    }

    /** A customer whose phone is proved by text. */
    public Customer verified(String name, String slug, String locale, String phone) {
        Customer customer = customer(name, slug, locale, phone);
        request(customer, phone);
        text(phone, "V " + code(phone));
        return world.as(
                tenant, () -> world.get(Customers.class).find(customer.id()).orElseThrow());
    }

    public void request(Customer customer, String phone) {
        world.as(tenant, () -> world.get(Verifications.class).request(customer.id(), Channel.SMS, phone));
    }

    /** The six digits in the last text to the phone that has some. */
    public String code(String phone) {
        return world.outbox.to(phone).reversed().stream()
                .flatMap(text -> SIX_DIGITS.matcher(text).results())
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** She texts; the last text to her afterwards is the answer. */
    public String text(String phone, String words) {
        receive(new InboundText(UuidCreator.getTimeOrderedEpoch(), phone, SIM, words, world.clock.instant()));
        return world.outbox.to(phone).isEmpty() ? "" : world.outbox.last(phone);
    }

    /** As the pool does: in a transaction, with the holder told. */
    public void receive(InboundText text) {
        world.as(tenant, () -> world.get(InboundTexts.class).receive(tenant.id(), text));
    }

    public List<Interaction> interactions(UUID customer) {
        return world.as(tenant, () -> world.get(Interactions.class).of(customer, 50, null))
                .items();
    }

    public List<Interaction> unknown() {
        return world.as(tenant, () -> world.get(Interactions.class).ofUnknown(50, null))
                .items();
    }
}
