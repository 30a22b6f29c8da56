package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.signup}, as visitors change it. */
@ApplicationScoped
class SignupTable {
    private static final Duration TOKEN_LIVES = Duration.ofHours(24);

    private static final int MOST_FAILED = 50;

    @Inject
    Sql sql;

    protected SignupTable() {} // CDI

    SignupTable(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, CheckedForm form, Token token) {
        sql.update(
                """
                insert into tenancy.signup (id, company, slug, admin_name, admin_email, locale, time_zone, state,
                    token_digest, token_until)
                values (?, ?, ?, ?, ?, ?, ?, 'PENDING_CONFIRMATION', ?, clock_timestamp() + ? * interval '1 second')""",
                id,
                form.company(),
                form.slug(),
                form.adminName(),
                form.adminEmail(),
                form.locale().toLanguageTag(),
                form.timeZone().getId(),
                token.digest(),
                TOKEN_LIVES.toSeconds());
    }

    /**
     * The sign-up that was asked for with this key.
     *
     * @throws InvalidInput if something else was
     */
    Optional<UUID> first(CheckedForm form, Caller caller) {
        if (caller.key() == null) return Optional.empty();
        return sql.find(
                "select id, request_digest from tenancy.signup where request_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes("request_digest"), form.digest()))
                        throw new InvalidInput("Idempotency-Key", "keyUsed");
                    return row.getObject("id", UUID.class);
                },
                (Object) form.keyed(caller.key()));
    }

    void note(UUID id, CheckedForm form, Caller caller) {
        sql.update(
                "update tenancy.signup set network = ?, request_key = ?, request_digest = ? where id = ?",
                caller.network().orElse(null),
                caller.key() == null ? null : form.keyed(caller.key()),
                caller.key() == null ? null : form.digest(),
                id);
    }

    int requestsFrom(String network, Duration within) {
        return sql.query(
                        "select count(*) from tenancy.signup where network = ? and created_at > clock_timestamp() - ? * interval '1 second'",
                        row -> row.getInt(1),
                        network,
                        within.toSeconds())
                .getFirst();
    }

    /** One at a time, so that counting before adding is exact; ends with the transaction. */
    void lockRequests() {
        sql.query("select pg_advisory_xact_lock(hashtext('tenancy.signup'))", row -> true);
    }

    int requestsOf(String email, Duration within) {
        return sql.query(
                        "select count(*) from tenancy.signup where admin_email = ? and created_at > clock_timestamp() - ? * interval '1 second'",
                        row -> row.getInt(1),
                        email,
                        within.toSeconds())
                .getFirst();
    }

    int requests(Duration within) {
        return sql.query(
                        "select count(*) from tenancy.signup where created_at > clock_timestamp() - ? * interval '1 second'",
                        row -> row.getInt(1),
                        within.toSeconds())
                .getFirst();
    }

    /** Requests that nobody confirmed in time. */
    void forgetExpired() {
        sql.update(
                "delete from tenancy.signup where state = 'PENDING_CONFIRMATION' and token_until < clock_timestamp() - interval '1 day'");
    }

    /** Those of the slugs that a tenant has or lately had, or a confirmed sign-up. */
    Set<String> taken(Collection<String> slugs) {
        String[] asked = slugs.toArray(String[]::new);
        return Set.copyOf(sql.query("""
                select slug from tenancy.tenant where slug = any (?)
                union select slug from tenancy.former_slug where slug = any (?) and until > clock_timestamp()
                union select slug from tenancy.closing where slug = any (?) and slug_until > clock_timestamp()
                union select slug from tenancy.signup where state = 'PROVISIONING' and slug = any (?)""", row -> row.getString("slug"), asked, asked, asked, asked));
    }

    /** Slugs are given one at a time, here and when a tenant takes another; ends with the transaction. */
    void lockSlugs() {
        sql.query("select pg_advisory_xact_lock(hashtext('tenancy.slug'))", row -> true);
    }

    /** The slug that this token would confirm. */
    Optional<String> wish(Token token) {
        return sql.find(
                "select slug from tenancy.signup where token_digest = ? and state = 'PENDING_CONFIRMATION' and token_until > clock_timestamp()",
                row -> row.getString(1),
                token.digest());
    }

    /** Uses the token up. */
    Optional<Signup> confirm(Token token) {
        return sql.find("""
                update tenancy.signup
                set state = 'PROVISIONING', token_digest = null, due_at = clock_timestamp()
                where token_digest = ? and state = 'PENDING_CONFIRMATION' and token_until > clock_timestamp()
                returning *""", Signup::read, token.digest());
    }

    Optional<Signup> find(UUID id) {
        return sql.find("select * from tenancy.signup where id = ?", Signup::read, id);
    }

    List<FailedSignup> failed() {
        return sql.query(
                "select id, company, slug, admin_email, reason from tenancy.signup where state = 'FAILED' order by id desc limit "
                        + MOST_FAILED,
                row -> new FailedSignup(
                        row.getObject("id", UUID.class),
                        row.getString("company"),
                        row.getString("slug"),
                        row.getString("admin_email"),
                        row.getString("reason")));
    }

    List<StepRow> steps(UUID id) {
        return sql.query("select * from tenancy.signup_step where signup = ?", StepRow::read, id);
    }
}
