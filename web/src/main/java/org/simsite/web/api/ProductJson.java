package org.simsite.web.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.simsite.crm.sales.Product;

/** Something the tenant sells; {@code number} is what customers write in a text. */
@Schema(name = "Product")
public record ProductJson(UUID id, String number, String name, MoneyJson price, String description, int stock) {
    static ProductJson of(Product product) {
        return new ProductJson(
                product.id(),
                product.number(),
                product.name(),
                MoneyJson.of(product.price()),
                product.description(),
                product.stock());
    }
}
