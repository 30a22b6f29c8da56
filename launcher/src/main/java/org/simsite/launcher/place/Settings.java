package org.simsite.launcher.place;

import static java.util.function.Predicate.not;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * How one embedded system is to run.
 *
 * @param build the folder {@code ear/target}: the EAR, WildFly and Keycloak
 * @param modems serial devices of real modems; empty for four simulated ones
 * @param demo whether the first start makes the demo tenant
 * @param dns asked for the proofs of own domains, such as {@code 127.0.0.1:53}; else the machine's own resolver
 */
public record Settings(Path data, Path build, Ports ports, List<String> modems, boolean demo, Optional<String> dns) {
    /** From the system properties simsite.data, .build, .port, .port-offset, .modems, .demo and .dns.server. */
    public static Settings from(Properties given) {
        int web = number(given, "simsite.port", Port.WEB.standard());
        int offset = number(given, "simsite.port-offset", 0);
        List<String> modems = List.of(given.getProperty("simsite.modems", "").split(",")).stream()
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
        return new Settings(
                folder(given, "simsite.data", ".data"),
                folder(given, "simsite.build", "ear/target"),
                Ports.standard(web, offset),
                modems,
                Boolean.parseBoolean(given.getProperty("simsite.demo", "true")),
                Optional.of(given.getProperty("simsite.dns.server", "").strip()).filter(not(String::isEmpty)));
    }

    private static Path folder(Properties given, String name, String otherwise) {
        return Path.of(given.getProperty(name, otherwise)).toAbsolutePath().normalize();
    }

    private static int number(Properties given, String name, int otherwise) {
        String text = given.getProperty(name, "").strip();
        if (text.isEmpty()) return otherwise;
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= 65535) return number;
            throw new Trouble("-D" + name + "=" + text + " is out of range: give a port number from 1 to 65535.");
        } catch (NumberFormatException e) {
            throw new Trouble("-D" + name + "=" + text + " is not a number.", e);
        }
    }
}
