package org.simsite.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Secrets;
import org.simsite.launcher.place.Settings;
import org.simsite.launcher.place.Trouble;
import org.simsite.launcher.process.Errand;
import org.simsite.launcher.process.Program;
import org.simsite.launcher.process.Service;

/** The embedded PostgreSQL: its data in {@code postgres}, one password a role, listening on this machine only. */
public final class Postgres {
    private static final String VERSION = "18";
    private static final String SUPERUSER = "postgres";

    private static final String INITDB =
            "-A scram-sha-256 -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --no-instructions";
    private static final String SETTINGS = """
            -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=150 -c shared_buffers=128MB
            -c timezone=UTC -c log_timezone=UTC -c password_encryption=scram-sha-256""";

    private final int port;
    private final DataFolder data;
    private final Secrets secrets;
    private final Path folder;
    private final Path home;

    public Postgres(Settings settings, DataFolder data, Secrets secrets) {
        this.port = settings.ports().of(Port.DATABASE);
        this.data = data;
        this.secrets = secrets;
        this.folder = data.file("postgres");
        this.home = settings.build().resolve("postgresql-" + VERSION);
    }

    /** @throws Trouble if what lies in the folder is no data of this PostgreSQL */
    public void prepare() {
        PostgresBinaries.in(home);
        if (!Files.exists(folder)) {
            initialise();
            return;
        }
        String found = version();
        if (!found.equals(VERSION))
            throw new Trouble("The folder " + folder + " holds " + found + ", not the data of PostgreSQL " + VERSION
                    + ": put it back from a copy, or delete the data folder " + data.root() + " to start anew.");
    }

    private String version() {
        try {
            if (!Files.isDirectory(folder)) return "a file";
            Path marker = folder.resolve("PG_VERSION");
            return Files.exists(marker) ? Files.readString(marker).strip() : "no file PG_VERSION";
        } catch (IOException e) {
            return "an unreadable PG_VERSION";
        }
    }

    /** In a folder beside it that is renamed at the end: a start killed half way leaves nothing that looks whole. */
    private void initialise() {
        try {
            Path draft = data.file("postgres.new");
            Folders.delete(draft);
            Path password = Files.createTempFile(
                    data.root(),
                    "postgres",
                    ".password",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, secrets.get("database.superuser"));
            var arguments =
                    new ArrayList<>(List.of("-D", draft.toString(), "--pwfile", password.toString(), "-U", SUPERUSER));
            arguments.addAll(Program.words(INITDB));
            Errand.run(program("initdb", arguments), data.folder("log"), Duration.ofMinutes(2));
            Files.delete(password);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble("PostgreSQL's data cannot be made in " + folder + ": " + e.getMessage(), e);
        }
    }

    public Service service() {
        var arguments = new ArrayList<>(List.of("-D", folder.toString(), "-p", Integer.toString(port)));
        arguments.addAll(Program.words(SETTINGS));
        arguments.addAll(List.of("-c", "log_line_prefix=%m [%p] %q%u@%d "));
        return new Service(program("postgres", arguments), this::answers, Duration.ofMinutes(2)).stoppedBy("INT");
    }

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping, root is nobody and still owns its files. */
    private Program program(String name, List<String> arguments) {
        var line = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) line.addAll(List.of("unshare", "-U"));
        line.add(home.resolve("bin").resolve(name).toString());
        line.addAll(arguments);
        return new Program(name.equals("postgres") ? "postgresql" : name, line, Map.of("LC_ALL", "C"), data.root());
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        }
    }

    /** As the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.get("database.superuser"));
    }

    /** Roles and databases, made if missing; the passwords are set each time, so that the secrets file rules. */
    public void createRoles() {
        try (Connection connection = connect("postgres")) {
            var roles = new PostgresRoles(connection);
            roles.role("simsite_owner", secrets.get("database.owner"));
            roles.role("simsite_app", secrets.get("database.app"));
            roles.hat("simsite_limited", "simsite_app");
            roles.role("keycloak", secrets.get("database.keycloak"));
            roles.database("simsite", "simsite_owner", "simsite_app");
            roles.database("keycloak", "keycloak", "keycloak");
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL's roles cannot be made: " + e.getMessage(), e);
        }
    }

    /** One more, for a role that is there; made if missing. */
    public void createDatabase(String name, String owner) {
        try (Connection connection = connect("postgres")) {
            new PostgresRoles(connection).database(name, owner, owner);
        } catch (SQLException e) {
            throw new Trouble("The database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
