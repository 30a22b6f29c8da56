package org.simsite.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;
import org.simsite.launcher.process.Child;

/** Two WildFly nodes of one cluster on loopback, beside the single server of the other tests. */
final class Nodes implements AutoCloseable {
    private final List<Child> children = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<DataFolder> folders = new ArrayList<>();

    /** One after the other: two that begin in the same moment find each other only when their halves merge. */
    static Nodes start() {
        var nodes = new Nodes();
        try {
            for (int i = 0; i < 2; i++) nodes.add(i);
            for (Child node : nodes.children) {
                node.start();
                node.awaitReady();
            }
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException failed) {
            nodes.close();
            throw failed;
        }
    }

    private void add(int number) throws IOException {
        var build = EmbeddedSystem.get().settings().build();
        Path root = Files.createTempDirectory(Files.createDirectories(build.resolve("it")), "node" + number);
        var folder = DataFolder.open(root);
        folders.add(folder);
        var free = Ports.free();
        ports.add(free.of(Port.WEB));
        children.add(EmbeddedSystem.get().beside().node(folder, free, wire()));
    }

    private static List<Integer> wire() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var talk = new ServerSocket(0, 1, loopback);
                var watch = new ServerSocket(0, 1, loopback)) {
            return List.of(talk.getLocalPort(), watch.getLocalPort());
        }
    }

    int port(int node) {
        return ports.get(node);
    }

    void kill(int node) {
        children.get(node).kill();
    }

    @Override
    public void close() {
        children.forEach(Child::stop);
        folders.forEach(DataFolder::close);
    }
}
