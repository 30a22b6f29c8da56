package org.simsite.ear;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What tests put beside the running application: the same jars, on the same database, with nothing in the background. */
final class Deployments {
    private static final String SERVER_LIBRARIES = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                <deployment><dependencies>
                    <module name="org.eclipse.persistence" annotations="false"/>
                    <module name="org.postgresql"/>
                </dependencies></deployment>
            </jboss-deployment-structure>
            """;

    private Deployments() {}

    /** @param inside the test's own helpers that run in the container */
    static WebArchive crm(Class<?> test, Class<?>... inside) {
        return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
                .addClass(test)
                .addClasses(inside)
                .addAsLibraries(libraries())
                .addAsLibrary(jarOf(Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(SERVER_LIBRARIES), "jboss-deployment-structure.xml")
                .addAsResource(
                        new StringAsset("simsite.background=false\n"), "META-INF/microprofile-config.properties");
    }

    private static File[] libraries() {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("simsite.build"), "simsite", "lib"))) {
            return jars.map(Path::toFile).toArray(File[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
