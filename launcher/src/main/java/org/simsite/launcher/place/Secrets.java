package org.simsite.launcher.place;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** The passwords and keys of one embedded system: made once, kept in a file that only its owner reads. */
public final class Secrets {
    private static final List<String> NAMES = List.of(
            "database.superuser",
            "database.owner",
            "database.app",
            "database.keycloak",
            "keycloak.launcher",
            "keycloak.provisioner",
            "application",
            "operator.password",
            "administrator.password",
            "customer.password",
            "demo.client");
    private static final int OCTETS = 24;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** @throws Trouble if the file is damaged, or missing beside data that it belongs to */
    public static Secrets of(DataFolder folder) {
        Path file = folder.file("secrets.properties");
        try {
            if (!Files.exists(file)) {
                if (Files.exists(folder.file("postgres"))) throw new Trouble(lost(file, "is missing"));
                write(file);
            }
            return read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new Trouble(lost(file, "cannot be read (" + e.getMessage() + ")"), e);
        }
    }

    private static String lost(Path file, String how) {
        return "The secrets file " + file + " " + how + ": put it back from a copy, or delete the data folder "
                + file.getParent() + " to start anew.";
    }

    private static Secrets read(Path file) throws IOException {
        var values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        for (String name : NAMES) {
            if (values.getProperty(name, "").isBlank()) throw new Trouble(lost(file, "has no \"" + name + "\""));
        }
        return new Secrets(values);
    }

    private static void write(Path file) throws IOException {
        var random = new SecureRandom();
        var values = new Properties();
        for (String name : NAMES) {
            byte[] octets = new byte[OCTETS];
            random.nextBytes(octets);
            values.setProperty(name, Base64.getUrlEncoder().encodeToString(octets));
        }
        Path draft = Files.createTempFile(
                file.getParent(),
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer out = Files.newBufferedWriter(draft)) {
            values.store(out, "Made by Simsite's launcher at its first start. Belongs to the data beside it.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public String get(String name) {
        String value = values.getProperty(name);
        if (value == null) throw new IllegalArgumentException("no secret is called " + name);
        return value;
    }
}
