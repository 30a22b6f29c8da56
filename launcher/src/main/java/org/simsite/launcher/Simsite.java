package org.simsite.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.simsite.launcher.part.Air;
import org.simsite.launcher.part.Application;
import org.simsite.launcher.part.Keycloak;
import org.simsite.launcher.part.Mail;
import org.simsite.launcher.part.Mailbox;
import org.simsite.launcher.part.Migrations;
import org.simsite.launcher.part.Postgres;
import org.simsite.launcher.part.WildFly;
import org.simsite.launcher.place.Addresses;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Secrets;
import org.simsite.launcher.place.Settings;
import org.simsite.launcher.place.Trouble;
import org.simsite.launcher.process.Child;
import org.simsite.launcher.process.Supervisor;

/** One embedded system: PostgreSQL, Keycloak, mail, the simulated air and WildFly, started, watched and stopped together. */
public final class Simsite implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final DataFolder data;
    private final Secrets secrets;
    private final Addresses addresses;
    private final Application application;
    private final Map<String, String> configuration;
    private final Postgres postgres;
    private final Keycloak keycloak;
    private final Mail mail;
    private final Air air;
    private final List<Child> children = new ArrayList<>();
    private final Supervisor supervisor;
    private final ExecutorService besides = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("besides").daemon().factory());
    private Optional<String> customer = Optional.empty();
    private volatile Thread starter;
    private volatile boolean stopping;

    /** @throws Trouble if the data folder cannot be used or something was not built */
    public Simsite(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.application = new Application(settings.build());
        this.data = DataFolder.open(settings.data());
        this.secrets = Secrets.of(data);
        this.addresses = new Addresses(settings.ports());
        this.postgres = new Postgres(settings, data, secrets);
        this.keycloak = new Keycloak(application, settings, data, secrets);
        this.mail = new Mail(settings.ports(), data);
        this.air = new Air(settings, data);
        children.add(new Child(postgres.service(), data));
        children.add(new Child(keycloak.service(postgres.url("keycloak")), data));
        if (simulated()) children.add(new Child(air.service(), data));
        this.configuration =
                Configuration.of(settings, secrets, addresses, simulated() ? air.devices() : settings.modems());
        children.add(new Child(new WildFly(application, settings, data, configuration).service(), data));
        this.supervisor = new Supervisor(children, progress::say);
    }

    private boolean simulated() {
        return settings.modems().isEmpty();
    }

    /** Returns when every part is ready. */
    public void start() {
        starter = Thread.currentThread();
        clearTheGround();
        Future<?> keycloakBuild = besides.submit(keycloak::build);
        progress.step("PostgreSQL, its roles and databases", this::startDatabase);
        progress.step("migrations", () -> Migrations.run(application, postgres, data, secrets));
        progress.step("mail server", mail::start);
        if (simulated()) progress.step("simulated modems", () -> startAndAwait("air"));
        begin("wildfly");
        progress.step("Keycloak's own build, once", () -> await(keycloakBuild));
        progress.step("Keycloak", () -> startAndAwait("keycloak"));
        var realm = new FirstRealm(secrets, FirstRealm.admin(addresses, secrets));
        realm.provisioner();
        progress.step("WildFly with the application", () -> child("wildfly").awaitReady());
        progress.step("platform realm and operator", realm::operator);
        supervisor.start();
        if (settings.demo() && simulated())
            customer = Optional.of(progress.step("demo tenant", () -> new Demo(this).make()));
        customer.ifPresent(new DemoFile(this)::write);
        starter = null;
    }

    private void clearTheGround() {
        new DemoFile(this).delete();
        for (Child child : children.reversed()) {
            if (child.endSurvivor())
                progress.say("Ended " + child.name() + ", left over from a launcher that was killed.");
        }
        settings.ports().requireFree();
    }

    private void startDatabase() {
        postgres.prepare();
        startAndAwait("postgresql");
        postgres.createRoles();
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The start was interrupted.", e);
        }
    }

    private void startAndAwait(String name) {
        begin(name);
        child(name).awaitReady();
    }

    private void begin(String name) {
        synchronized (children) {
            if (stopping) throw new Trouble("Stopped while starting.");
            child(name).start();
        }
    }

    /** A part by its name: postgresql, keycloak, air, wildfly. */
    public Child child(String name) {
        return children.stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** kill -9, for the tests of faults: not held against the part, which is started again at once. */
    public void kill(String name) {
        supervisor.excuse(name);
        child(name).kill();
    }

    /** What WildFly reads at its next start; the tests may change it. */
    public Map<String, String> configuration() {
        return configuration;
    }

    public Beside beside() {
        return new Beside(application, settings, secrets, postgres, configuration);
    }

    /** The user name of the demo's customer, if there is a demo. */
    Optional<String> customer() {
        return customer;
    }

    public Settings settings() {
        return settings;
    }

    public DataFolder data() {
        return data;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Mailbox mailbox() {
        return mail.mailbox();
    }

    public Postgres database() {
        return postgres;
    }

    /** Ends everything in reverse order; also in the middle of a start. */
    @Override
    public void close() {
        synchronized (children) {
            if (stopping) return;
            stopping = true;
        }
        Thread starting = starter;
        if (starting != null) starting.interrupt();
        besides.shutdownNow();
        new DemoFile(this).delete();
        supervisor.stop();
        for (Child child : children.reversed()) child.stop();
        mail.stop();
        data.close();
    }

    boolean isStopping() {
        return stopping;
    }
}
