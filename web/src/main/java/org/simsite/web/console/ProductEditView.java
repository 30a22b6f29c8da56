package org.simsite.web.console;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.ProductChange;
import org.simsite.crm.sales.ProductDraft;
import org.simsite.crm.sales.Products;
import org.simsite.web.form.Attempt;
import org.simsite.web.form.Choices;
import org.simsite.web.look.Place;

/** A product to be made or changed. */
@Named
@ViewScoped
public class ProductEditView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Products products;

    @Inject
    Attempt attempt;

    @Inject
    Place place;

    private String wanted;
    private long version;
    private String number;
    private String name;
    private String price;
    private String currency;
    private String stock = "0";
    private String description;

    public void load() {
        if (isFresh()) currency = place.currency();
        else show(products.find(wanted).orElseThrow());
    }

    private void show(Product product) {
        version = product.version();
        number = product.number();
        name = product.name();
        price = product.price().amount().toPlainString();
        currency = product.price().currency();
        stock = String.valueOf(product.stock());
        description = product.description();
    }

    public String save() {
        if (!attempt.to(this::store)) return null;
        attempt.done("product.saved", name);
        return "/console/products?faces-redirect=true";
    }

    private void store() {
        var typed = Typed.of(price, currency, stock);
        if (isFresh()) products.create(new ProductDraft(number, name, typed.price(), description, typed.stock()));
        else products.change(number, new ProductChange(name, typed.price(), description, typed.stock()), version);
    }

    public List<SelectItem> getCurrencies() {
        return Choices.currencies(currency);
    }

    public boolean isFresh() {
        return wanted == null || wanted.isBlank();
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getStock() {
        return stock;
    }

    public void setStock(String stock) {
        this.stock = stock;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
