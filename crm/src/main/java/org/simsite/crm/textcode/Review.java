package org.simsite.crm.textcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.publish.NewReview;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.Products;

/** {@code C product [rating] text}: a review, published at once or read first, as the code's rule says. */
@ApplicationScoped
class Review {
    @Inject
    Products products;

    @Inject
    Publications publications;

    Answer answer(Asked asked) {
        var content = ReviewContent.of(asked.content());
        if (content.product().isEmpty() || content.text().isEmpty()) return asked.refused("");
        Optional<Product> product = products.find(content.product());
        return product.map(of -> submit(asked, content, of))
                .orElseGet(() ->
                        asked.refused(asked.texts().say("unknown.product", HelpText.shorten(content.product(), 20))));
    }

    private Answer submit(Asked asked, ReviewContent content, Product product) {
        boolean auto = asked.code().audit() == AuditRule.AUTO;
        publications.submit(new NewReview(
                asked.customer().id(),
                asked.channel(),
                asked.visit().interaction(),
                product.id(),
                rating(content.rating()),
                content.text(),
                asked.visit().incoming().text(),
                auto));
        return asked.done(auto ? "review.published" : "review.waiting", HelpText.shorten(product.name(), 24));
    }

    private static @Nullable Integer rating(OptionalInt rating) {
        return rating.isPresent() ? rating.getAsInt() : null;
    }
}
