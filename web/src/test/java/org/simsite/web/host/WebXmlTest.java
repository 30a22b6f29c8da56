package org.simsite.web.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The container asks who is there by web.xml, the gate by its table: they must say the same. */
class WebXmlTest {
    private static final Path FILE = Path.of("src/main/webapp/WEB-INF/web.xml");

    @TestFactory
    Stream<DynamicTest> everyPathThatIsNotForEverybodyIsConstrained() throws Exception {
        var constraints = constraints();
        return HostPaths.rows().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> assertThat(roles(constraints, row.getKey() + "/x"))
                                .isEqualTo(wanted(row.getKey(), row.getValue().audience()))));
    }

    /** The API's own filter tells staff from others; a site knows its customer by the hand-over. */
    private static Set<String> wanted(String prefix, Audience audience) {
        if (audience == Audience.EVERYBODY || prefix.equals("/my")) {
            return Set.of();
        }
        return prefix.startsWith("/api/") || audience == Audience.SIGNED_IN ? Set.of("**") : audience.roles();
    }

    /** As the container does: the longest pattern decides. */
    private static Set<String> roles(Map<String, Set<String>> constraints, String path) {
        return constraints.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), path))
                .max((a, b) -> a.getKey().length() - b.getKey().length())
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    private static boolean matches(String pattern, String path) {
        return pattern.endsWith("/*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern + "/x");
    }

    private static Map<String, Set<String>> constraints() throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(FILE.toFile());
        var found = new HashMap<String, Set<String>>();
        for (var constraint : elements(document.getDocumentElement(), "security-constraint")) {
            var roles = new TreeSet<>(texts(constraint, "role-name"));
            texts(constraint, "url-pattern").forEach(pattern -> found.put(pattern, roles));
        }
        return found;
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream().map(Node::getTextContent).toList();
    }

    private static List<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
