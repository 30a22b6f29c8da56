package org.simsite.tenancy.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.host.TestHosts;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.TooOften;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.sql.Sql;

class SignupsTest {
    private static final Pattern LINK = Pattern.compile("(http://\\S+)/signup/confirm\\?token=(\\S+)");

    private final Sql sql = TestDatabase.sql();
    private final SignupTable table = new SignupTable(sql);
    private final Signups signups = new Signups(
            table,
            new SignupProgress(TestHosts.named()),
            new SignupMails(TestHosts.named()),
            new Mails(sql),
            new AuditLog(sql));

    @BeforeEach
    void empty() {
        sql.update("delete from tenancy.mail");
        sql.update("delete from tenancy.signup");
    }

    @Test
    void aProgramThatAsksAgainWithItsKeyIsGivenTheFirstAnswer() {
        SignupForm form = new SignupForm("Acme", "acme-again", "Wang", "again@acme.example", "en", "Asia/Shanghai");
        UUID first = signups.request(form, new Caller("", "k-1"));
        assertThat(signups.request(form, new Caller("", "k-1"))).isEqualTo(first);
        assertThat(signups.asRequested(first).orElseThrow().state()).isEqualTo(SignupState.PENDING_CONFIRMATION);
        assertThat(sql.query("select 1 from tenancy.mail where recipient = 'again@acme.example'", row -> row.getInt(1)))
                .hasSize(1);
        assertThat(signups.request(form, new Caller("", "k-2"))).isNotEqualTo(first);
        SignupForm other = new SignupForm("Acme", "acme-other", "Wang", "again@acme.example", "en", "Asia/Shanghai");
        assertThatThrownBy(() -> signups.request(other, new Caller("", "k-1")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().getFirst().key()).isEqualTo("keyUsed"));
        assertThatThrownBy(() -> new Caller("", "a b")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void oneNetworkAsksSoOftenAnHourAndAnotherStillMay() {
        sql.update("delete from tenancy.signup where network is not null");
        for (int i = 0; i < 20; i++) from("2001:db8:1:2::" + i, i);
        sql.update("update tenancy.signup set created_at = created_at - interval '2 minutes'");
        assertThatThrownBy(() -> from("2001:db8:1:2:ffff::1", 20)).isInstanceOf(TooOften.class);
        from("2001:db8:1:3::1", 21);
        from("192.0.2.1", 22);
        from("127.0.0.1", 23);
    }

    private void from(String address, int number) {
        signups.request(
                new SignupForm("Acme", "acme-net", "Wang", "net" + number + "@acme.example", "en", "Asia/Shanghai"),
                new Caller(address, null));
    }

    @Test
    void mailALinkToThePlatformsOwnHostAndKeepOnlyItsDigest() {
        UUID id = signups.request(form("acme", "wang@acme.example"));
        assertThat(link().group(1)).isEqualTo("http://simsite.localhost:8080");
        assertThat(sql.query("select signup::text from tenancy.signup", row -> row.getString(1))
                        .getFirst())
                .doesNotContain(link().group(2));
        SignupStatus status = signups.status(id).orElseThrow();
        assertThat(status.state()).isEqualTo(SignupState.PENDING_CONFIRMATION);
        assertThat(status.host()).isNull();
        assertThat(status.steps()).hasSize(6).allMatch(step -> step.state() == SignupStep.State.WAITING);
    }

    @ParameterizedTest
    @CsvSource({"en, Confirm your sign-up for Acme, Hello Wang", "zh-CN, 请确认 Acme 的注册, Wang，您好"})
    void writeInTheVisitorsLanguage(String locale, String subject, String opening) {
        signups.request(new SignupForm("Acme", "acme", "Wang", "wang@acme.example", locale, "Asia/Shanghai"));
        assertThat(sql.query("select subject from tenancy.mail", row -> row.getString(1)))
                .containsExactly(subject);
        assertThat(sql.query("select body from tenancy.mail", row -> row.getString(1))
                        .getFirst())
                .startsWith(opening);
    }

    @Test
    void startProvisioningOnceForALink() {
        UUID id = signups.request(form("acme", "wang@acme.example"));
        String token = link().group(2);
        assertThat(signups.confirm(token)).isEqualTo(id);
        assertThat(signups.status(id).orElseThrow().state()).isEqualTo(SignupState.PROVISIONING);
        assertThat(signups.status(id).orElseThrow().host()).isEqualTo("acme.simsite.localhost");
        assertThatThrownBy(() -> signups.confirm(token)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void knowNoLinkThatIsOlderThanADay() {
        signups.request(form("acme", "wang@acme.example"));
        sql.update("update tenancy.signup set token_until = now() - interval '1 second'");
        assertThatThrownBy(() -> signups.confirm(link().group(2))).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "nonsense", "'; drop table tenancy.signup --", "王"})
    void knowNoLinkThatWasNeverMailed(String token) {
        assertThatThrownBy(() -> signups.confirm(token)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void giveASlugToTheFirstWhoConfirms() {
        signups.request(form("acme", "first@acme.example"));
        String first = link().group(2);
        sql.update("delete from tenancy.mail");
        signups.request(form("acme", "second@acme.example"));
        String second = link().group(2);
        signups.confirm(second);
        assertThatThrownBy(() -> signups.confirm(first)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> signups.request(form("acme", "third@acme.example")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors()).containsExactly(new FieldError("slug", "slugTaken")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,    acme,  Wang, w@a.example, en, UTC,           company:required",
                "'a\nb', acme, Wang, w@a.example, en, UTC,          company:controlCharacters",
                "<b>A, acme,  Wang, w@a.example, en, UTC,           company:markup",
                "Acme, -,     Wang, w@a.example, en, UTC,           slug:required",
                "Acme, a--b,  Wang, w@a.example, en, UTC,           slug:slug",
                "Acme, Acme,  Wang, w@a.example, en, UTC,           slug:slug",
                "Acme, ab,    Wang, w@a.example, en, UTC,           slug:slug",
                "Acme, operator, Wang, w@a.example, en, UTC,        slug:slugReserved",
                "Acme, acme,  -,    w@a.example, en, UTC,           adminName:required",
                "Acme, acme,  Wang, nobody,      en, UTC,           adminEmail:email",
                "Acme, acme,  Wang, w@a.example, fr, UTC,           locale:locale",
                "Acme, acme,  Wang, w@a.example, en_US, UTC,        locale:locale",
                "Acme, acme,  Wang, w@a.example, -,  UTC,           locale:required",
                "Acme, acme,  Wang, w@a.example, en, Mars/Olympus,  timeZone:timeZone",
                "Acme, acme,  Wang, w@a.example, en, -,             timeZone:required"
            })
    void nameTheBadFieldAndStoreNothing(
            String company, String slug, String name, String email, String locale, String zone, String error) {
        assertThatThrownBy(() -> signups.request(new SignupForm(company, slug, name, email, locale, zone)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(error.replace(":", ": "));
        assertThat(sql.query("select 1 from tenancy.signup", row -> 1)).isEmpty();
    }

    @Test
    void fillNobodysMailbox() {
        for (int i = 0; i < 5; i++) signups.request(form("acme" + i, "wang@acme.example"));
        assertThatThrownBy(() -> signups.request(form("acme9", "WANG@acme.example")))
                .isInstanceOf(TooOften.class);
        signups.request(form("acme9", "li@acme.example"));
    }

    @Test
    void areBoundedForEveryoneTogether() {
        for (int i = 0; i < 60; i++) signups.request(form("acme" + i, "u" + i + "@acme.example"));
        assertThatThrownBy(() -> signups.request(form("acme99", "u99@acme.example")))
                .isInstanceOfSatisfying(
                        TooOften.class,
                        e -> assertThat(e.retryAfter().toSeconds()).isEqualTo(60));
    }

    @Test
    void sayWhetherASlugIsFreeAndWhatElseIs() {
        assertThat(signups.check("acme").free()).isTrue();
        signups.request(form("acme", "wang@acme.example"));
        signups.confirm(link().group(2));
        SlugCheck taken = signups.check("acme");
        assertThat(taken.answer()).isEqualTo(SlugCheck.Answer.TAKEN);
        assertThat(taken.suggestions())
                .hasSize(3)
                .doesNotContain("acme")
                .allMatch(slug -> signups.check(slug).free());
        assertThat(signups.check("operator").answer()).isEqualTo(SlugCheck.Answer.RESERVED);
        assertThat(signups.check("Acme Co."))
                .isEqualTo(new SlugCheck(SlugCheck.Answer.BAD, List.of("acme-co", "acme-co-crm", "acme-co-shop")));
        assertThat(signups.check("").suggestions()).isEmpty();
    }

    private Matcher link() {
        String body = sql.query("select body from tenancy.mail", row -> row.getString(1))
                .getFirst();
        Matcher link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link;
    }

    private static SignupForm form(String slug, String email) {
        return new SignupForm("Acme", slug, "Wang", email, "en", "Asia/Shanghai");
    }
}
