package org.simsite.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each kind of entry in the audit log has words for people, in every language ({@link MessagesBundleTest} compares those). */
class AuditActionsTest {
    /** Its name is the first literal with a dot after the call. */
    private static final Pattern NOTED = Pattern.compile(
            "(?:Act\\.of|Act\\.change|new Act|audit(?:Log)?\\.record)\\([^;]*?\"([a-z-]+(?:\\.[a-z-]+)+)\"",
            Pattern.DOTALL);

    @Test
    void haveWords() {
        var words = ResourceBundle.getBundle("org.simsite.web.messages");
        assertThat(noted())
                .hasSizeGreaterThan(30)
                .allSatisfy(action -> assertThat(words.containsKey("audit.action." + action))
                        .as("audit.action." + action)
                        .isTrue());
    }

    private static Set<String> noted() {
        Set<String> actions = new TreeSet<>();
        Stream.of("tenancy", "crm", "web")
                .forEach(module -> actions.addAll(noted(Path.of("..", module, "src/main/java"))));
        return actions;
    }

    private static Set<String> noted(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> actions = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> NOTED.matcher(read(file)).results().forEach(call -> actions.add(call.group(1))));
            return actions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
