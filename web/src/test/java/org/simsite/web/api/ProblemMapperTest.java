package org.simsite.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.simsite.crm.store.StaleVersion;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.input.TooOften;
import org.simsite.web.error.Problem;

class ProblemMapperTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new InvalidInput("name", "required"), 422),
                Arguments.of(new Conflict("siteSlug", "taken"), 409),
                Arguments.of(new NoSuchElementException("customer 7"), 404),
                Arguments.of(new StaleVersion("customer"), 412),
                Arguments.of(new TooOften("sign-up", Duration.ofMillis(1500)), 429),
                Arguments.of(new NotFoundException(), 404),
                Arguments.of(new ForbiddenException(), 403),
                Arguments.of(new NotAllowedException("GET"), 405),
                Arguments.of(new NotSupportedException(), 415),
                Arguments.of(new ProcessingException(new RequestTooBigException()), 413),
                Arguments.of(new IllegalStateException("secret"), 500));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasItsStatusAndTheOneForm(Throwable thrown, int status) {
        var response = map(thrown);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getMediaType()).hasToString(Problem.MEDIA_TYPE);
        assertThat(problem(response).status()).isEqualTo(status);
    }

    @Test
    void anUnknownIdAndAnotherTenantsReadAlike() {
        assertThat(problem(map(new NoSuchElementException("one"))))
                .isEqualTo(problem(map(new NotFoundException("two"))));
    }

    @Test
    void waitingAsLongAsToldIsLongEnough() {
        assertThat(map(new TooOften("x", Duration.ofMillis(1500))).getHeaderString("Retry-After"))
                .isEqualTo("2");
    }

    @Test
    void theMethodsThereAreAreNamed() {
        assertThat(map(new NotAllowedException("GET")).getHeaderString("Allow")).isEqualTo("GET");
    }

    @Test
    void aFaultOfOursTellsNothingButItsNumber() {
        assertThat(problem(map(new IllegalStateException("secret"))).detail())
                .doesNotContain("secret")
                .containsPattern("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyThatDoesNotFitNamesTheField(String body, Class<?> type, String field) {
        var thrown = catchThrowable(() -> JsonbByType.JSONB.fromJson(body, type));
        var problem = problem(map(new ProcessingException(thrown)));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors() == null ? null : problem.errors().getFirst().field())
                .isEqualTo(field);
    }

    static Stream<Arguments> bodies() {
        var product = ProductsResource.NewProductBody.class;
        return Stream.of(
                Arguments.of("{\"nmae\":\"x\"}", CustomerBody.class, "nmae"),
                Arguments.of("{\"stock\":\"many\"}", product, "stock"),
                Arguments.of("{\"stock\":1.5}", product, "stock"),
                Arguments.of("{\"stock\":99999999999}", product, "stock"),
                Arguments.of("{\"price\":\"12\"}", product, "price"),
                Arguments.of("{\"price\":{\"amount\":\"1\",\"curency\":\"CNY\"}}", product, "curency"),
                Arguments.of("{\"phones\":\"+86\"}", CustomerBody.class, "phones"),
                Arguments.of("{\"phones\":{\"a\":1}}", CustomerBody.class, "phones"),
                Arguments.of("{\"name\":{}}", CustomerBody.class, "name"),
                Arguments.of("{\"name\":[1]}", CustomerBody.class, "name"),
                Arguments.of("{\"name\":5}", CustomerBody.class, "name"),
                Arguments.of("{\"stock\":\"7\"}", product, "stock"),
                Arguments.of("{\"price\":{\"amount\":12}}", product, "price.amount"),
                Arguments.of("{\"phones\":[1]}", CustomerBody.class, "phones"),
                Arguments.of("{\"name\":", CustomerBody.class, null),
                Arguments.of("{'name':'x'}", CustomerBody.class, null),
                Arguments.of("[]", CustomerBody.class, null),
                Arguments.of("\"x\"", CustomerBody.class, null));
    }

    private static Response map(Throwable thrown) {
        return ProblemMapper.map(thrown, Locale.ENGLISH);
    }

    private static Problem problem(Response response) {
        return (Problem) response.getEntity();
    }

    /** Stands for Undertow's. */
    private static final class RequestTooBigException extends IOException {}
}
