package org.simsite.crm.textcode;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.simsite.crm.publish.Publication;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.publish.Rating;
import org.simsite.crm.sales.Product;
import org.simsite.crm.sales.Products;
import org.simsite.crm.service.FeedbackCase;
import org.simsite.crm.service.FeedbackCases;
import org.simsite.crm.wording.Texts;

/** {@code Q}: what I sent and what became of it; {@code Q product}: its price and rating. */
@ApplicationScoped
class Query {
    private static final int LAST = 3;

    private record Line(Instant at, String text) {}

    @Inject
    Products products;

    @Inject
    Publications publications;

    @Inject
    FeedbackCases cases;

    Answer answer(Asked asked) {
        if (asked.content().isEmpty()) return asked.told(mine(asked));
        String number = ReviewContent.productIn(asked.content()).head();
        if (number.isEmpty()) return asked.refused("");
        return products.find(number)
                .map(product -> asked.told(about(product, asked.texts())))
                .orElseGet(() -> asked.refused(asked.texts().say("unknown.product", HelpText.shorten(number, 20))));
    }

    private String mine(Asked asked) {
        List<Line> lines = Stream.concat(
                        publications.of(asked.customer().id()).stream().map(p -> line(p, asked.texts())),
                        cases.of(asked.customer().id()).stream().map(c -> line(c, asked.texts())))
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(LAST)
                .toList();
        if (lines.isEmpty()) return asked.texts().say("query.empty");
        return asked.texts().say("query.title") + "\n"
                + lines.stream().map(Line::text).collect(joining("\n"));
    }

    private static Line line(Publication publication, Texts texts) {
        String state = texts.say("query." + publication.state().name().toLowerCase(Locale.ROOT));
        String what =
                publication.productNumber() + " " + HelpText.shorten(String.valueOf(publication.productName()), 16);
        return new Line(publication.submittedAt(), texts.say("query.line", what, state));
    }

    private static Line line(FeedbackCase file, Texts texts) {
        String state = texts.say("query." + file.state().name().toLowerCase(Locale.ROOT));
        return new Line(file.openedAt(), texts.say("query.line", texts.say("query.case", file.number()), state));
    }

    private String about(Product product, Texts texts) {
        String price = product.price().text(texts.locale());
        String stock = texts.say(product.stock() > 0 ? "query.stock" : "query.sold.out");
        Rating rating = publications.ratings(List.of(product.id())).getOrDefault(product.id(), Rating.NONE);
        String liked = rating.rated() == 0
                ? texts.say("query.unrated")
                : texts.say("query.rated", String.format(Locale.ROOT, "%.1f", rating.average()), rating.rated());
        return texts.say("query.product", product.number(), HelpText.shorten(product.name(), 24), price, stock) + " "
                + liked;
    }
}
