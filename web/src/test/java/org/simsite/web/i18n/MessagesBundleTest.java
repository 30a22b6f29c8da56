package org.simsite.web.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simsite.crm.interaction.Channel;
import org.simsite.crm.interaction.InteractionState;
import org.simsite.crm.party.CustomerKind;
import org.simsite.crm.party.Why;
import org.simsite.crm.publish.PublicationKind;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.service.CaseKind;
import org.simsite.crm.service.CaseState;
import org.simsite.crm.site.Step;
import org.simsite.crm.site.Thing;
import org.simsite.crm.textcode.AuditRule;
import org.simsite.crm.textcode.TextHandler;
import org.simsite.modempool.modem.ModemState;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.Wish;
import org.simsite.modempool.route.Notice;
import org.simsite.modempool.sim.SimMode;
import org.simsite.modempool.sim.SimState;
import org.simsite.tenancy.address.DomainState;
import org.simsite.tenancy.address.Sight;
import org.simsite.tenancy.audit.AuditCheck;
import org.simsite.tenancy.closing.ClosingState;
import org.simsite.tenancy.quota.Measure;
import org.simsite.tenancy.signup.SignupState;
import org.simsite.tenancy.signup.SignupStep;
import org.simsite.tenancy.signup.SlugCheck;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.Reach;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.tenancy.staff.StaffState;
import org.simsite.tenancy.tenant.TenantState;
import org.simsite.web.operator.SimView;

/** No page is shown with a word missing, in either language. */
class MessagesBundleTest {
    private static final Path MAIN = Path.of("src/main");
    private static final String BUNDLE = "/org/simsite/web/messages";
    private static final Pattern IN_PAGES = Pattern.compile("(?:msg\\[|words\\.say\\()'([^']+)'[\\],)]");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:words(?:\\(\\))?\\.say|attempt\\.done|attempt\\.told|decide)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern NAMES = Pattern.compile("words(?:\\(\\))?\\.of\\(['\"]([^'\"]+)['\"]");
    private static final Pattern IN_GATE = Pattern.compile(
            "(?:refuse|hold|Ruling)\\((?:sql, text\\.id\\(\\), )?(?:text\\.stopped\\(\\) \\? )?\\s*\"([a-z_]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)");

    /** Which names of the program a prefix has words for. */
    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
            Map.entry("audit", AuditRule.class),
            Map.entry("audit.fault", AuditCheck.Fault.class),
            Map.entry("case", CaseKind.class),
            Map.entry("case.state", CaseState.class),
            Map.entry("channel", Channel.class),
            Map.entry("customer.wish", Wish.class),
            Map.entry("domain.seen", Sight.class),
            Map.entry("domain.state", DomainState.class),
            Map.entry("domain.text", DomainState.class),
            Map.entry("function", StaffFunction.class),
            Map.entry("handler", TextHandler.class),
            Map.entry("code.example", TextHandler.class),
            Map.entry("code.meaning", TextHandler.class),
            Map.entry("kind", CustomerKind.class),
            Map.entry("level", Level.class),
            Map.entry("modem", ModemState.class),
            Map.entry("progress.state", SignupStep.State.class),
            Map.entry("progress.text", SignupState.class),
            Map.entry("leaving.state", ClosingState.class),
            Map.entry("progress.title", SignupState.class),
            Map.entry("publication", PublicationState.class),
            Map.entry("publication.kind", PublicationKind.class),
            Map.entry("queued", Priority.class),
            Map.entry("reach", Reach.class),
            Map.entry("sent", InteractionState.class),
            Map.entry("sim.ask", SimView.Ask.class),
            Map.entry("sim.ask.what", SimView.Ask.class),
            Map.entry("sim.do", SimView.Ask.class),
            Map.entry("sim.mode", SimMode.class),
            Map.entry("sim.state", SimState.class),
            Map.entry("sim.state.text", SimState.class),
            Map.entry("slug", SlugCheck.Answer.class),
            Map.entry("staff.state", StaffState.class),
            Map.entry("step", Step.Name.class),
            Map.entry("tenant.state", TenantState.class),
            Map.entry("texts.notice", Notice.Why.class),
            Map.entry("usage", Measure.class),
            Map.entry("thing", Thing.Kind.class),
            Map.entry("why", Why.class));

    private final Properties english = read(BUNDLE + ".properties");
    private final Properties chinese = read(BUNDLE + "_zh_CN.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void everyWordThatAPageOrTheCodeNamesIsThere() {
        var named = found(IN_PAGES, ".xhtml");
        named.addAll(found(IN_CODE, ".java"));
        assertThat(named).hasSizeGreaterThan(200).isSubsetOf(english.stringPropertyNames());
    }

    @Test
    void everyNameOfTheProgramThatIsShownHasAWord() {
        var prefixes = found(NAMES, ".xhtml");
        prefixes.addAll(found(NAMES, ".java"));
        assertThat(prefixes).isSubsetOf(ENUMS.keySet());
        ENUMS.forEach((prefix, names) -> assertThat(Stream.of(names.getEnumConstants())
                        .map(name -> prefix + "." + name.name().toLowerCase(Locale.ROOT)))
                .isSubsetOf(english.stringPropertyNames()));
    }

    /** A reason of the last gate, or a name the standard gives to a refusal: staff read them beside a text. */
    @Test
    void everyReasonForWhichATextDoesNotGoHasAWord() {
        var gate = Path.of("../modem-pool/src/main/java/org/simsite/modempool/outbox");
        var reasons = new TreeSet<String>();
        for (var file : List.of("Gate", "PhoneCaps", "HolderCaps", "Claims", "Lapses", "Router")) {
            reasons.addAll(all(IN_GATE, text(gate.resolve(file + ".java"))));
        }
        assertThat(reasons).hasSizeGreaterThan(12);
        text(Path.of("../modem-pool/src/main/resources/org/simsite/modempool/at/cms-errors.txt"))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> reasons.add(line.substring(line.indexOf(' ') + 1)));
        assertThat(reasons).allSatisfy(reason -> assertThat(english).containsKey("reason." + reason));
    }

    @Test
    void everyTextWithAGapIsAPatternWithTheSameGapsInBothLanguages() {
        for (var key : english.stringPropertyNames()) {
            assertThat(gaps(chinese, key)).as(key).isEqualTo(gaps(english, key));
            if (gaps(english, key).isEmpty()) continue;
            assertThatCode(() -> new MessageFormat(english.getProperty(key)))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThatCode(() -> new MessageFormat(chinese.getProperty(key)))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(english.getProperty(key)).as("an apostrophe in " + key).doesNotContain("'");
        }
    }

    @Test
    void noTextIsEmptyAndNoChineseOneWasForgotten() {
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(chinese.stringPropertyNames())
                .filteredOn(key -> chinese.getProperty(key).matches("[\\p{ASCII}’“”…]*[a-z]{3}[\\p{ASCII}’“”…]*"))
                .containsExactlyInAnyOrder("idea.site");
    }

    private static SortedSet<String> gaps(Properties texts, String key) {
        return all(GAP, texts.getProperty(key, ""));
    }

    private static SortedSet<String> found(Pattern pattern, String ending) {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> all(pattern, text(file)).stream())
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String resource) {
        var texts = new Properties();
        try (var in = MessagesBundleTest.class.getResourceAsStream(resource)) {
            texts.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
