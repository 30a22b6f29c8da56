package org.simsite.bench.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.primefaces.util.Constants;
import org.simsite.bench.web.yardstick.BareApplication;
import org.simsite.bench.web.yardstick.BareResource;
import org.simsite.bench.web.yardstick.BareServlet;
import org.simsite.bench.web.yardstick.OneJsonb;

/** Packs the bare things as a web application of their own, for the same server. */
final class Yardstick {
    private static final List<Class<?>> CLASSES = List.of(
            BareServlet.class,
            BareApplication.class,
            BareResource.class,
            BareResource.Thing.class,
            BareResource.Phone.class,
            OneJsonb.class);

    private Yardstick() {}

    /** @param folder where WildFly looks for what to deploy; the name of the file is the context's */
    static void deploy(Path folder) throws IOException {
        Path draft = folder.resolveSibling("yardstick.war");
        try (OutputStream file = Files.newOutputStream(draft);
                var war = new ZipOutputStream(file)) {
            for (Class<?> type : CLASSES) {
                String name = type.getName().replace('.', '/') + ".class";
                add(war, "WEB-INF/classes/" + name, resource("/" + name));
            }
            add(war, "WEB-INF/web.xml", resource("/yardstick/web.xml"));
            add(war, "page.xhtml", resource("/yardstick/page.xhtml"));
            add(war, "WEB-INF/lib/primefaces.jar", Files.newInputStream(primeFaces()));
        }
        Files.move(draft, folder.resolve("yardstick.war"));
    }

    private static InputStream resource(String name) {
        InputStream found = Yardstick.class.getResourceAsStream(name);
        if (found == null) throw new IllegalStateException("not on the class path: " + name);
        return found;
    }

    private static Path primeFaces() {
        try {
            return Path.of(Constants.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(ZipOutputStream war, String name, InputStream content) throws IOException {
        try (content) {
            war.putNextEntry(new ZipEntry(name));
            content.transferTo(war);
        }
    }
}
