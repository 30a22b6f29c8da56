package org.simsite.launcher.part;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Secrets;
import org.simsite.launcher.process.Errand;
import org.simsite.launcher.process.Program;

/** Brings the schemas up to date as their owner, before the server that may not change them starts. */
public final class Migrations {
    private static final List<String> SCHEMAS = List.of("tenancy", "pool", "crm");

    private Migrations() {}

    public static void run(Application application, Postgres postgres, DataFolder data, Secrets secrets) {
        var environment = Map.of(
                "SIMSITE_DB_URL", postgres.url("simsite"),
                "SIMSITE_DB_OWNER", "simsite_owner",
                "SIMSITE_DB_OWNER_PASSWORD", secrets.get("database.owner"));
        var line = new java.util.ArrayList<>(List.of(
                Program.java(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                application.libraries(),
                "org.simsite.tenancy.schema.Migrate"));
        line.addAll(SCHEMAS);
        Errand.run(
                new Program("migrations", line, environment, data.root()), data.folder("log"), Duration.ofMinutes(5));
    }
}
