package org.simsite.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.simsite.tenancy.input.InvalidInput;

/** Whatever the container wraps it in, the cause says what to answer. */
class ErrorCauseTest {
    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new NoSuchElementException("No value present"), 404),
                Arguments.of(new InvalidInput("cursor", "cursor"), 400),
                Arguments.of(new ViewExpiredException("/console/product"), 409),
                Arguments.of(new FacesException("Unable to restore view /console/product.xhtml"), 409),
                Arguments.of(new IllegalStateException("a fault of ours"), 500));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void theInnermostCauseCounts(Exception cause, int status) {
        assertThat(ErrorCause.of(new ServletException(new FacesException(cause)), 500))
                .isEqualTo(status);
    }
}
