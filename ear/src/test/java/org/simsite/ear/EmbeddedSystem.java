package org.simsite.ear;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.simsite.launcher.Progress;
import org.simsite.launcher.Simsite;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.place.Settings;

/**
 * One system for all tests of the assembled whole, demo included: on free ports, with data of its own, started before the
 * first test class and stopped after the last. JUnit finds it as a service, ahead of the extensions that a class names.
 */
public final class EmbeddedSystem
        implements BeforeAllCallback, AfterAllCallback, TestInstancePreConstructCallback, AutoCloseable {
    private static Simsite running;
    private static BackgroundTrouble trouble;
    private static NameServer names;

    public static Simsite get() {
        return running;
    }

    /** Asked by the running system for the proofs of own domains. */
    static NameServer names() {
        return names;
    }

    /** A test class with one instance for all its methods is made before {@link #beforeAll}. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        beforeAll(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isInContainer()) return;
        // A mail server whose client was killed says so in a thread of its own; that is no answer to what is waited
        // for.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(EmbeddedSystem.class, key -> start());
    }

    /** Fails the class if background work failed meanwhile, and the test is none that breaks what it needs. */
    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (trouble != null) trouble.check(context.getRequiredTestClass());
    }

    /** Arquillian runs the test classes a second time inside WildFly, where the launcher is not. */
    private static boolean isInContainer() {
        return System.getProperty("simsite.build") == null;
    }

    private static EmbeddedSystem start() {
        try {
            Path build = Path.of(System.getProperty("simsite.build"));
            Path data = Files.createTempDirectory(Files.createDirectories(build.resolve("it")), "data");
            names = new NameServer();
            var settings = new Settings(data, build, Ports.free(), List.of(), true, Optional.of(names.address()));
            var system = new Simsite(settings, new Progress(new PrintStream(System.out, true), InstantSource.system()));
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            system.start();
            running = system;
            trouble = new BackgroundTrouble(system.data().file("log/wildfly.log"));
            tellArquillian(settings);
            return new EmbeddedSystem();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void tellArquillian(Settings settings) {
        String prefix = "arq.container.wildfly.configuration.";
        System.setProperty(
                prefix + "managementPort", Integer.toString(settings.ports().of(Port.MANAGEMENT)));
        System.setProperty(prefix + "jbossHome", System.getProperty("simsite.wildfly"));
    }

    @Override
    public void close() {
        running.close();
        names.close();
    }
}
