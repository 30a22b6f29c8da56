package org.simsite.launcher.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which port each part listens on. */
public final class Ports {
    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** @param offset added to every port but the web's */
    public static Ports standard(int web, int offset) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) numbers.put(port, port.standard() + offset);
        numbers.put(Port.WEB, web);
        return new Ports(numbers);
    }

    /** Ports nobody uses now: all are held until the last is known, so that none comes twice. */
    public static Ports free() {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (ServerSocket socket : held) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    /** @throws Trouble naming the first port that another program holds */
    public void requireFree() {
        for (Port port : Port.values()) {
            int number = of(port);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            } catch (IOException e) {
                throw new Trouble(taken(port, number), e);
            }
        }
    }

    private static String taken(Port port, int number) {
        String owner = PortOwner.find(number)
                .map(process -> "process " + process.pid() + " ("
                        + process.info().command().orElse("unknown program") + ")")
                .orElse("another program");
        String other = port == Port.WEB ? "-Dsimsite.port=<number>" : "-Dsimsite.port-offset=<number>";
        return "Port " + number + " for " + port.use() + " is taken by " + owner
                + ": stop it, or choose other ports with " + other + ".";
    }
}
