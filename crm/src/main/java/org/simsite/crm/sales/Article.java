package org.simsite.crm.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.simsite.crm.store.TenantOwned;

/** A line of the tenant's catalogue. Its number never changes: it is printed and texted. */
@Entity
@Table(schema = "crm", name = "product")
class Article extends TenantOwned {
    private String number;
    private String name;
    private BigDecimal amount;
    private String currency;
    private String description;
    private int stock;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Article() {} // JPA

    Article(CheckedProduct checked, Instant createdAt) {
        this.number = checked.number();
        this.createdAt = createdAt;
        become(checked);
    }

    /** @param checked all but its number is taken over */
    void become(CheckedProduct checked) {
        name = checked.name();
        amount = checked.price().amount();
        currency = checked.price().currency();
        description = checked.description();
        stock = checked.stock();
    }

    String number() {
        return number;
    }

    Product read() {
        // the column has four decimals for every currency
        var price = new Money(amount.stripTrailingZeros(), currency).normal();
        return new Product(id(), version(), number, name, price, description, stock);
    }
}
