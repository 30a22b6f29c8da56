package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simsite.launcher.place.Addresses;

/**
 * Fills each form of the main road in a browser with one bad field at a time, past what the browser itself would stop:
 * the field is named, the words stay, and nothing is stored.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FormsIT {
    private static final String LONG = "x".repeat(5_000);
    private static final String SCRIPT = "<script>document.title='caught'</script>";
    private static final String CONTROL = "tea\u0007";

    private static final List<String> TABLES = List.of(
            "crm.party",
            "crm.party_phone",
            "crm.party_email",
            "crm.challenge",
            "crm.product",
            "crm.publication",
            "crm.publication_decision",
            "crm.interaction",
            "tenancy.signup",
            "tenancy.mail",
            "pool.outbound_sms");

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Chromium chromium;

    /** @param good every field as it would be taken */
    private record Form(String who, String path, String submit, Map<String, String> good) {
        Bad with(String field, String value) {
            return new Bad(this, field, value);
        }

        Stream<Bad> refused(String field, String... values) {
            return Stream.of(values).map(value -> with(field, value));
        }
    }

    private record Bad(Form form, String field, String value) {
        @Override
        public String toString() {
            return form.path + " " + field + " = " + (value.length() > 60 ? value.length() + " characters" : value);
        }
    }

    static Stream<Bad> bads() {
        var signup = new Form(
                "platform",
                "/signup/",
                "#send",
                Map.of(
                        "company",
                        "Initech",
                        "slug",
                        "initech",
                        "adminName",
                        "Ann",
                        "adminEmail",
                        "ann@initech.example"));
        var join = new Form(
                "visitor", "/join", "#enter", Map.of("name", "Ann", "phones", "+8613700000001", "siteSlug", "annika"));
        var customer = new Form(
                "staff",
                "/console/new",
                "#save",
                Map.of("name", "Ann", "phones", "+8613700000002", "emails", "ann@x.example", "siteSlug", "annika"));
        var product = new Form(
                "staff",
                "/console/product",
                "#save",
                Map.of("number", "9901", "name", "Cup", "price", "1.50", "stock", "3", "description", "blue"));
        var notice = new Form("staff", "/console/notice", "#publish", Map.of("title", "Closed", "text", "On Sunday"));
        return Stream.of(
                        signup.refused("company", "", LONG, CONTROL),
                        signup.refused("slug", "", "-a", "a--b", "xn--a", "www", "acme", "Ä", SCRIPT, LONG),
                        signup.refused("adminName", "", LONG, CONTROL),
                        signup.refused("adminEmail", "", "ann", "ann@", "a b@x.example", SCRIPT, LONG),
                        join.refused("name", "", LONG, CONTROL),
                        join.refused(
                                "phones", "", "abc", "12", "+86137000000010000000", "+8613700000001;ATD", SCRIPT, LONG),
                        join.refused("siteSlug", "-", "a--b", "www", "liwei", SCRIPT, LONG),
                        customer.refused("name", "", LONG, CONTROL),
                        customer.refused("phones", "abc", "12", "+8613700000001\u001A", SCRIPT, LONG),
                        customer.refused("emails", "ann", "ann@", "@x.example", SCRIPT, LONG),
                        customer.refused("siteSlug", "x", "a--b", "www", "liwei", SCRIPT, LONG),
                        product.refused("number", "", "a b", "1001", SCRIPT, LONG),
                        product.refused("name", "", LONG, CONTROL),
                        product.refused("price", "", "x", "-1", "1.234567", "99999999999999", SCRIPT, LONG),
                        product.refused("stock", "x", "-1", "1.5", "99999999999999", LONG),
                        product.refused("description", LONG, CONTROL),
                        notice.refused("title", "", LONG, CONTROL),
                        notice.refused("text", "", LONG, CONTROL))
                .flatMap(each -> each);
    }

    @BeforeAll
    void openPages() {
        chromium = Chromium.start();
        var staff = chromium.person();
        var administrator = DemoPeople.administrator();
        staff.navigate(administrator.url());
        KeycloakForms.signIn(staff, administrator.username(), administrator.password());
        staff.waitForURL("**/console/**");
        pages.put("staff", staff);
        pages.put("platform", chromium.person());
        pages.put("visitor", chromium.person());
    }

    @AfterAll
    void closePages() {
        chromium.close();
    }

    @ParameterizedTest
    @MethodSource("bads")
    void aBadFieldIsNamedAndNothingIsStored(Bad bad) {
        var page = pages.get(bad.form.who);
        page.navigate(address(bad.form));
        bad.form.good.forEach((field, value) -> type(page, field, value));
        type(page, bad.field, bad.value);
        var before = stored();
        page.click(bad.form.submit);
        Locator problem = page.locator("#problems a[href='#" + bad.field + "']");
        problem.waitFor();

        assertThat(page.locator("#" + bad.field + "-problem").textContent()).isNotBlank();
        assertThat(page.locator("#problems a").count()).as("only this field").isEqualTo(1);
        assertThat(page.title()).isNotEqualTo("caught");
        assertThat(stored()).isEqualTo(before);
    }

    /** Also what a browser would cut or not let be typed. */
    private static void type(Page page, String field, String value) {
        page.locator("#" + field).evaluate("""
                (input, value) => { input.removeAttribute('maxlength'); input.removeAttribute('type'); input.value = value }""", value);
    }

    private static Map<String, Long> stored() {
        try (var connection = EmbeddedSystem.get().database().connect("simsite");
                var statement = connection.createStatement()) {
            var columns = TABLES.stream()
                    .map(table -> "(select count(*) from " + table + ")")
                    .collect(Collectors.joining(", "));
            try (var row = statement.executeQuery("select " + columns)) {
                row.next();
                var counts = new LinkedHashMap<String, Long>();
                for (int i = 0; i < TABLES.size(); i++) counts.put(TABLES.get(i), row.getLong(i + 1));
                return counts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Form form) {
        var addresses = EmbeddedSystem.get().addresses();
        var host = form.who.equals("platform") ? addresses.platform() : addresses.tenant("acme");
        return Addresses.url(host) + form.path;
    }
}
