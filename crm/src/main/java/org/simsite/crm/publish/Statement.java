package org.simsite.crm.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.store.TenantOwned;
import org.simsite.crm.store.UuidColumn;

/** Something said in public: a customer's review of a product, or the tenant's own notice. */
@Entity
@Table(schema = "crm", name = "publication")
class Statement extends TenantOwned {
    @Enumerated(EnumType.STRING)
    private PublicationKind kind;

    @Enumerated(EnumType.STRING)
    private PublicationState state = PublicationState.WAITING;

    @Column(name = "author_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID authorId;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column(name = "interaction_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID interactionId;

    @Column(name = "product_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID productId;

    private @Nullable Integer rating;
    private @Nullable String title;
    private String body;
    private @Nullable String sent;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected Statement() {} // JPA

    static Statement review(NewReview review, Instant at) {
        var statement = new Statement(PublicationKind.REVIEW, review.text(), at);
        statement.authorId = review.author();
        statement.channel = review.channel();
        statement.interactionId = review.interaction();
        statement.productId = review.product();
        statement.rating = review.rating();
        statement.sent = review.sent();
        return statement;
    }

    static Statement notice(String title, String text, Instant at) {
        var statement = new Statement(PublicationKind.NOTICE, text, at);
        statement.title = title;
        return statement;
    }

    private Statement(PublicationKind kind, String body, Instant at) {
        this.kind = kind;
        this.body = body;
        this.submittedAt = at;
    }

    /**
     * @return false if it is so already
     * @throws IllegalStateException if that cannot be done with it as it is
     */
    boolean decide(Verdict verdict, Instant at) {
        if (state == verdict.result()) return false;
        if (!verdict.from().contains(state)) throw new IllegalStateException(verdict + " of what is " + state);
        // unlocked, it is again what it was: published, or waiting to be read
        boolean waitsAgain = verdict == Verdict.UNLOCK && publishedAt == null;
        state = waitsAgain ? PublicationState.WAITING : verdict.result();
        if (state == PublicationState.PUBLISHED && publishedAt == null) publishedAt = at;
        return true;
    }

    PublicationKind kind() {
        return kind;
    }

    PublicationState state() {
        return state;
    }

    @Nullable
    UUID authorId() {
        return authorId;
    }

    @Nullable
    Channel channel() {
        return channel;
    }

    @Nullable
    UUID productId() {
        return productId;
    }

    @Nullable
    Integer rating() {
        return rating;
    }

    @Nullable
    String title() {
        return title;
    }

    String body() {
        return body;
    }

    @Nullable
    String sent() {
        return sent;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
