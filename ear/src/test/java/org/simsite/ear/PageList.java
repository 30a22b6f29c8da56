package org.simsite.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.simsite.launcher.place.Addresses;

/** Every page of the WAR as its sources have it, so that a new one is looked at without being listed. */
final class PageList {
    /** Parts of pages, which nobody opens by themselves. */
    private static final Set<String> PARTS = Set.of("/platform/idea", "/signup/slug");

    /** Pages of one thing, and the page that leads to one; {@code edit} takes a customer's id, {@code card} a SIM's. */
    private static final Map<String, String> OF_ONE_THING = Map.of(
            "/console/customer", "/console/customers",
            "/console/edit", "/console/customers",
            "/console/settings/member", "/console/settings/staff",
            "/console/settings/team", "/console/settings/teams",
            "/pool/sim", "/pool/",
            "/pool/card", "/pool/",
            "/pool/quota", "/pool/tenants",
            "/pool/unplaced", "/pool/");

    /** @param who whose browser opens it: platform, operator, staff, visitor, guest (of a site) or customer */
    record Entry(String who, String path, String host) {
        String url() {
            return Addresses.url(host) + path;
        }

        /** For the name of a picture. */
        String name() {
            return who + path.replaceAll("\\?.*", "").replaceAll("/$", "/index").replace('/', '-');
        }

        /** Where a link to it is, if it needs the id of something. */
        String linkedFrom() {
            var from = OF_ONE_THING.get(path);
            return from == null ? null : Addresses.url(host) + from;
        }
    }

    /** Asked for once: a slug is given once. */
    private static String signup;

    private PageList() {}

    /** Names that a page takes in its address. */
    static Set<String> parameters(Entry entry) {
        var page = entry.path().replaceAll("\\?.*", "").replaceAll("/$", "/index");
        var names = new TreeSet<String>();
        try {
            var file = Path.of(System.getProperty("simsite.build"), "../../web/src/main/webapp" + page + ".xhtml");
            if (Files.exists(file))
                Pattern.compile("iewParam name=\"(\\w+)\"|param\\['(\\w+)'\\]")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> names.add(found.group(1) == null ? found.group(2) : found.group(1)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Entry> all() {
        var webapp = Path.of(System.getProperty("simsite.build"), "../../web/src/main/webapp");
        try (var files = Files.walk(webapp)) {
            return files.map(file -> "/" + webapp.relativize(file))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF"))
                    .map(file -> file.replaceFirst("\\.xhtml$", ""))
                    .filter(page -> !PARTS.contains(page))
                    .sorted()
                    .map(PageList::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String page) {
        var addresses = EmbeddedSystem.get().addresses();
        var shown = page.replaceFirst("/index$", "/");
        return switch (page.split("/")[1]) {
            case "platform" -> new Entry("platform", shown.replace("/platform", ""), addresses.platform());
            case "signup" -> new Entry("platform", shown + signupQuery(shown), addresses.platform());
            case "pool" -> new Entry("operator", shown, addresses.operator());
            case "console" -> new Entry("staff", shown, addresses.tenant("acme"));
            case "my" -> new Entry("customer", shown, addresses.site("liwei", "acme"));
            case "site" -> new Entry("guest", shown.replace("/site", ""), addresses.site("liwei", "acme"));
            case "products" -> new Entry("visitor", shown + "?number=1001", addresses.tenant("acme"));
            default -> new Entry("visitor", shown.replace("/shop", ""), addresses.tenant("acme"));
        };
    }

    /** Progress is told to who has the id of a sign-up. */
    private static synchronized String signupQuery(String page) {
        if (!page.endsWith("/progress")) return "";
        if (signup == null) signup = Callers.confirm("pages").replaceAll(".*/", "");
        return "?id=" + signup;
    }
}
