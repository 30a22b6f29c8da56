package org.simsite.launcher.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The chart as a cluster would get it. */
final class Rendered {
    static final Path CHART = Path.of("..", "helm").toAbsolutePath().normalize();

    private final List<Map<String, Object>> objects;

    private Rendered(String yaml) {
        objects = StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .filter(Objects::nonNull)
                .map(Rendered::object)
                .toList();
    }

    static Path values(String name) {
        return CHART.resolve("ci").resolve(name + "-values.yaml");
    }

    static Rendered of(String values) {
        return new Rendered(command(values).call());
    }

    /** @param settings name and value in turn, as {@code --set} takes them */
    static Rendered of(String values, List<String> settings) {
        TemplateCommand command = command(values);
        for (int i = 0; i < settings.size(); i += 2) {
            command = command.set(settings.get(i), settings.get(i + 1));
        }
        return new Rendered(command.call());
    }

    List<String> names() {
        return objects.stream()
                .map(object -> object.get("kind") + " " + at(object, "metadata", "name"))
                .toList();
    }

    Map<String, Object> only(String kind) {
        List<Map<String, Object>> found = all(kind);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + kind + " in " + names());
        }
        return found.getFirst();
    }

    List<Map<String, Object>> all(String kind) {
        return objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .toList();
    }

    /** The value at a path of names and of indexes into lists. */
    static Object at(Object from, Object... path) {
        Object value = from;
        for (Object step : path) {
            value = value instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) value).get(step);
            Objects.requireNonNull(value, () -> "nothing at " + step + " of " + List.of(path));
        }
        return value;
    }

    /** Names and values of a container's environment; a secret reads as {@code secret/key}. */
    static Map<String, String> environment(Object workload) {
        List<?> entries = (List<?>) at(container(workload), "env");
        var environment = new TreeMap<String, String>();
        for (Object entry : entries) {
            Object value = ((Map<?, ?>) entry).get("value");
            environment.put(
                    (String) at(entry, "name"),
                    value != null
                            ? value.toString()
                            : at(entry, "valueFrom", "secretKeyRef", "name") + "/"
                                    + at(entry, "valueFrom", "secretKeyRef", "key"));
        }
        return environment;
    }

    static Object container(Object workload) {
        return at(workload, "spec", "template", "spec", "containers", 0);
    }

    private static TemplateCommand command(String values) {
        return new Helm(CHART)
                .template()
                .withName("crm")
                .withNamespace("crm")
                .withKubeVersion("1.33.0")
                .withValuesFile(values(values));
    }

    @SuppressWarnings("unchecked") // every document of a chart is a mapping
    private static Map<String, Object> object(Object document) {
        return (Map<String, Object>) document;
    }
}
