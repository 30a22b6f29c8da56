package org.simsite.tenancy.signup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.Slugs;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.TooOften;
import org.simsite.tenancy.mail.Mails;

/** Enterprises asking for a tenant. */
@ApplicationScoped
@Transactional
public class Signups {
    /** Enough for a person who mistypes, too few to fill a stranger's mailbox. */
    private static final int PER_EMAIL = 5;

    private static final Duration EMAIL_WINDOW = Duration.ofHours(1);
    /** An office that tries it out, and no farm of accounts. */
    private static final int PER_NETWORK = 20;

    private static final Duration NETWORK_WINDOW = Duration.ofHours(1);
    private static final int PER_MINUTE = 60;
    private static final int SUGGESTIONS = 3;

    @Inject
    SignupTable table;

    @Inject
    SignupProgress progress;

    @Inject
    SignupMails confirmation;

    @Inject
    Mails mails;

    @Inject
    AuditLog audit;

    protected Signups() {} // CDI

    Signups(SignupTable table, SignupProgress progress, SignupMails confirmation, Mails mails, AuditLog audit) {
        this.table = table;
        this.progress = progress;
        this.confirmation = confirmation;
        this.mails = mails;
        this.audit = audit;
    }

    public UUID request(SignupForm form) {
        return request(form, Caller.UNKNOWN);
    }

    /**
     * Stores the request and mails a confirmation link. Asked again with the same key: nothing happens.
     *
     * @return the sign-up's id, or the one that was given the first time
     * @throws InvalidInput if a field is bad, the slug reserved or taken, or the key was used for something else
     * @throws TooOften if this address, this network or everyone asks too often
     */
    public UUID request(SignupForm form, Caller caller) {
        CheckedForm checked = CheckedForm.of(form);
        table.lockRequests();
        Optional<UUID> first = table.first(checked, caller);
        if (first.isPresent()) return first.get();
        if (!table.taken(Set.of(checked.slug())).isEmpty()) throw new InvalidInput("slug", "slugTaken");
        limit(checked.adminEmail());
        caller.network().ifPresent(this::limitNetwork);
        table.forgetExpired();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Token token = Token.make();
        table.add(id, checked, token);
        table.note(id, checked, caller);
        mails.queue(confirmation.write(checked, token));
        return id;
    }

    /** How a sign-up stood when it was asked for, whatever became of it. */
    public Optional<SignupStatus> asRequested(UUID id) {
        return table.find(id).map(signup -> progress.of(signup.asRequested(), List.of()));
    }

    public SlugCheck check(String slug) {
        SlugCheck.Answer answer = answer(slug);
        if (answer == SlugCheck.Answer.FREE) return new SlugCheck(answer, List.of());
        List<String> like = Slugs.like(slug);
        Set<String> taken = table.taken(like);
        return new SlugCheck(
                answer,
                like.stream()
                        .filter(each -> !taken.contains(each))
                        .limit(SUGGESTIONS)
                        .toList());
    }

    /**
     * Starts provisioning.
     *
     * @return the sign-up's id, for its progress page
     * @throws NoSuchElementException if the token is unknown, used or older than a day
     * @throws Conflict if someone else took the slug meanwhile
     */
    public UUID confirm(String token) {
        Signup signup = take(new Token(token));
        audit.record(null, signup.adminEmail(), "signup.confirm", signup.slug(), signup.company());
        return signup.id();
    }

    public Optional<SignupStatus> status(UUID id) {
        return table.find(id).map(signup -> progress.of(signup, table.steps(id)));
    }

    /** Those that could not be finished and were undone, the last first, at most 50; for the operator. */
    public List<FailedSignup> failed() {
        return table.failed();
    }

    private SlugCheck.Answer answer(String slug) {
        if (!Slugs.wellFormed(slug)) return SlugCheck.Answer.BAD;
        if (Slugs.reserved(slug)) return SlugCheck.Answer.RESERVED;
        return table.taken(Set.of(slug)).isEmpty() ? SlugCheck.Answer.FREE : SlugCheck.Answer.TAKEN;
    }

    private void limitNetwork(String network) {
        if (table.requestsFrom(network, NETWORK_WINDOW) >= PER_NETWORK)
            throw new TooOften("sign-ups from one network", NETWORK_WINDOW);
    }

    private void limit(String email) {
        if (table.requestsOf(email, EMAIL_WINDOW) >= PER_EMAIL)
            throw new TooOften("sign-ups of one address", EMAIL_WINDOW);
        Duration minute = Duration.ofMinutes(1);
        if (table.requests(minute) >= PER_MINUTE) throw new TooOften("sign-ups", minute);
    }

    /** The slug may have been given away since it was asked for. */
    private Signup take(Token token) {
        table.lockSlugs();
        String slug = table.wish(token).orElseThrow(() -> new NoSuchElementException("no such confirmation"));
        if (!table.taken(Set.of(slug)).isEmpty()) throw new Conflict("slug", "slugTaken");
        return table.confirm(token).orElseThrow(() -> new NoSuchElementException("no such confirmation"));
    }
}
