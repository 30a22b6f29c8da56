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

/** Packs the bare things as a web application of their own, for the same server. */
final class Yardstick {
    /** By name: only the server has what they are made of. */
    private static final List<String> CLASSES = List.of(
            "BareServlet", "BareApplication", "BareResource", "BareResource$Thing", "BareResource$Phone", "OneJsonb");

    private Yardstick() {}

    /** @param folder where WildFly looks for what to deploy; the name of the file is the context's */
    static void deploy(Path folder) throws IOException {
        Path draft = folder.resolveSibling("yardstick.war");
        try (OutputStream file = Files.newOutputStream(draft);
                var war = new ZipOutputStream(file)) {
            for (String type : CLASSES) {
                String name = "org/simsite/bench/web/yardstick/" + type + ".class";
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
