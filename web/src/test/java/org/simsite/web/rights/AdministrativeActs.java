package org.simsite.web.rights;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.inject.Named;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.web.host.HostPaths;

/**
 * What an operator or an administrator of a tenant can do, read from the sources: each call of the API that is no mere
 * question, and each button of a page. Who serves customers all day writes interactions, not the audit log.
 */
final class AdministrativeActs {
    private static final Set<StaffFunction> EVERYDAY = Set.of(
            StaffFunction.CUSTOMERS,
            StaffFunction.PRODUCTS,
            StaffFunction.PUBLISHING,
            StaffFunction.SERVICE,
            StaffFunction.TEXTS);

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
    private static final Pattern BUTTON = Pattern.compile("<\\w+:command\\w+ [^>]*?\\baction=\"#\\{(\\w+)\\.(\\w+)");
    /** A tag whose buttons are those of the bean it is given. */
    private static final Pattern TAG = Pattern.compile("<s:(\\w+) view=\"#\\{(\\w+)}\"");

    private final JavaClasses classes;

    AdministrativeActs(JavaClasses classes) {
        this.classes = classes;
    }

    /** By name, such as {@code staffResource.invite} or {@code tenantsView.close}. */
    TreeMap<String, JavaMethod> find() throws IOException {
        var found = new TreeMap<String, JavaMethod>();
        for (JavaClass resource : classes) if (resource.isAnnotatedWith(Path.class)) calls(resource, found);
        for (var page : pages("console", "pool"))
            if (administrative("/" + PAGES.relativize(page)))
                for (var button : buttons(page)) found.put(String.join(".", button), method(button[0], button[1]));
        return found;
    }

    private static void calls(JavaClass resource, TreeMap<String, JavaMethod> found) {
        for (JavaMethod method : resource.getMethods()) {
            boolean changes = List.of(POST.class, PUT.class, PATCH.class, DELETE.class).stream()
                    .anyMatch(method::isAnnotatedWith);
            var path = "/api/" + resource.getAnnotationOfType(Path.class).value()
                    + (method.isAnnotatedWith(Path.class)
                            ? "/" + method.getAnnotationOfType(Path.class).value()
                            : "");
            if (changes && administrative(path)) found.put(decapitalised(resource) + "." + method.getName(), method);
        }
    }

    private static boolean administrative(String path) {
        return switch (HostPaths.audience(path)) {
            case OPERATORS -> true;
            case STAFF -> !EVERYDAY.containsAll(Permits.find(path).orElseThrow().functions());
            case EVERYBODY, SIGNED_IN -> false;
        };
    }

    private static List<String[]> buttons(java.nio.file.Path page) throws IOException {
        var text = Files.readString(page);
        var found = new ArrayList<String[]>();
        BUTTON.matcher(text).results().forEach(each -> found.add(new String[] {each.group(1), each.group(2)}));
        for (var tag : TAG.matcher(text).results().toList())
            for (var button : buttons(PAGES.resolve("WEB-INF/tags/" + tag.group(1) + ".xhtml")))
                found.add(new String[] {tag.group(2), button[1]});
        return found;
    }

    private static List<java.nio.file.Path> pages(String... folders) throws IOException {
        var found = new ArrayList<java.nio.file.Path>();
        for (var folder : folders)
            try (var files = Files.walk(PAGES.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".xhtml")).forEach(found::add);
            }
        return found;
    }

    private JavaMethod method(String bean, String name) {
        var owner = classes.stream()
                .filter(each ->
                        each.isAnnotatedWith(Named.class) && decapitalised(each).equals(bean))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bean " + bean));
        return owner.getAllMethods().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + bean + "." + name));
    }

    private static String decapitalised(JavaClass type) {
        return Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
    }
}
