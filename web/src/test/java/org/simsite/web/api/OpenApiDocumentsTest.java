package org.simsite.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simsite.tenancy.host.HostKind;

class OpenApiDocumentsTest {
    /** What every host tells of itself. */
    private static final Set<String> EVERYWHERE = Set.of("getHost", "getOpenApi");

    private final Map<HostKind, JsonObject> documents = read();

    @Test
    void everyResourceMethodIsInExactlyOneKindsDocument() {
        var homes = Arrays.stream(HostKind.values())
                .flatMap(kind -> operations(kind).stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(resourceMethods())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(homes)
                        .as("operation %s", id)
                        .containsEntry(id, EVERYWHERE.contains(id) ? HostKind.values().length : 1L));
        assertThat(homes.keySet()).isEqualTo(resourceMethods());
    }

    @ParameterizedTest
    @EnumSource(HostKind.class)
    void aDocumentRefersToNothingItLacks(HostKind kind) {
        var schemas = documents.get(kind).getJsonObject("components").getJsonObject("schemas");
        var refs = Pattern.compile("#/components/schemas/([A-Za-z]+)")
                .matcher(documents.get(kind).toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(schemas.keySet()).isEqualTo(refs);
    }

    @ParameterizedTest
    @EnumSource(HostKind.class)
    void everyOperationCanAnswerAProblem(HostKind kind) {
        each(kind)
                .forEach(operation ->
                        assertThat(operation.getJsonObject("responses")).containsKey("default"));
    }

    @Test
    void onlyWhatIsOpenWantsNoToken() {
        var open = Arrays.stream(HostKind.values())
                .flatMap(kind -> each(kind).stream())
                .filter(operation -> JsonValue.EMPTY_JSON_ARRAY.equals(operation.get("security")))
                .map(operation -> operation.getString("operationId"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open)
                .containsExactly("getHost", "getOpenApi", "getSignup", "listNotices", "listReviews", "requestSignup");
    }

    private Set<String> operations(HostKind kind) {
        return each(kind).stream()
                .map(operation -> operation.getString("operationId"))
                .collect(Collectors.toSet());
    }

    private List<JsonObject> each(HostKind kind) {
        return documents.get(kind).getJsonObject("paths").values().stream()
                .flatMap(item -> item.asJsonObject().values().stream())
                .map(JsonValue::asJsonObject)
                .toList();
    }

    private static Set<String> resourceMethods() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.simsite.web.api").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(OpenApiDocumentsTest::operationId)
                        .collect(Collectors.toSet());
    }

    private static String operationId(JavaMethod method) {
        return method.getAnnotationOfType(Operation.class).operationId();
    }

    private static Map<HostKind, JsonObject> read() {
        try (var reader = Json.createReader(OpenApiResource.class.getResourceAsStream("/openapi.json"))) {
            var all = new OpenApiDocuments(reader.readObject());
            var documents = new EnumMap<HostKind, JsonObject>(HostKind.class);
            for (var kind : HostKind.values()) {
                documents.put(kind, all.of(kind));
            }
            return documents;
        }
    }
}
