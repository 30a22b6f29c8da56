package org.simsite.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A session goes from node to node: all that a page keeps from one request to the next must be able to. */
class ViewsTravelTest {
    private static final List<Class<?>> OPEN = List.of(Collection.class, Map.class);

    @TestFactory
    Stream<DynamicTest> whatAViewKeepsIsSerialisable() {
        return views().map(view -> DynamicTest.dynamicTest(
                view.getSimpleName(), () -> assertThat(stuck(view)).isEmpty()));
    }

    @Test
    void thereAreViews() {
        assertThat(views()).hasSizeGreaterThan(5);
    }

    private static Stream<Class<?>> views() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.simsite.web")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(ViewScoped.class)
                                || each.isAnnotatedWith(SessionScoped.class)
                                || each.isAnnotatedWith("org.omnifaces.cdi.ViewScoped"))
                        .map(JavaClass::reflect);
    }

    private static List<String> stuck(Class<?> view) {
        if (!Serializable.class.isAssignableFrom(view)) return List.of(view.getName());
        return Arrays.stream(view.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Inject.class)) // a proxy, which travels by its name
                .filter(field -> !travels(field.getGenericType()))
                .map(Field::toGenericString)
                .toList();
    }

    /** A list counts by what is in it; the lists themselves that we use are all serialisable. */
    private static boolean travels(Type type) {
        if (type instanceof ParameterizedType parts) {
            return travels(parts.getRawType())
                    && Arrays.stream(parts.getActualTypeArguments()).allMatch(ViewsTravelTest::travels);
        }
        if (type instanceof WildcardType any)
            return Arrays.stream(any.getUpperBounds()).allMatch(ViewsTravelTest::travels);
        if (!(type instanceof Class<?> plain) || plain == Optional.class) return false;
        if (OPEN.stream().anyMatch(each -> each.isAssignableFrom(plain))) return true;
        if (plain.isArray()) return travels(plain.getComponentType());
        if (plain.isRecord())
            return Serializable.class.isAssignableFrom(plain)
                    && Arrays.stream(plain.getRecordComponents()).allMatch(part -> travels(part.getGenericType()));
        return plain.isPrimitive() || Serializable.class.isAssignableFrom(plain);
    }
}
