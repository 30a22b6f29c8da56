package org.simsite.launcher.sim.pty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class PseudoTerminalTest {
    @TempDir
    Path folder;

    private static SerialPort open(Path device) {
        var port = SerialPort.getCommPort(device.toString());
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 500, 0);
        assertThat(port.openPort()).isTrue();
        return port;
    }

    private static byte[] all() {
        var all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    private static byte[] readNear(PseudoTerminal terminal, Wakeup wakeup, int count) throws IOException {
        var read = new java.io.ByteArrayOutputStream();
        while (read.size() < count) {
            terminal.await(wakeup, Duration.ofSeconds(5));
            read.writeBytes(terminal.read());
        }
        return read.toByteArray();
    }

    private static byte[] readFar(SerialPort port, int count) {
        var read = new java.io.ByteArrayOutputStream();
        var buffer = new byte[1024];
        while (read.size() < count) {
            int got = port.readBytes(buffer, buffer.length);
            assertThat(got).isNotNegative();
            read.write(buffer, 0, got);
        }
        return read.toByteArray();
    }

    @Test
    void everyOctetPassesBothWays() throws IOException {
        try (var terminal = new PseudoTerminal();
                var wakeup = new Wakeup()) {
            var port = open(Path.of(terminal.name()));
            port.writeBytes(all(), 256);
            assertThat(readNear(terminal, wakeup, 256)).isEqualTo(all());
            assertThat(terminal.write(all(), Duration.ofSeconds(1))).isTrue();
            assertThat(readFar(port, 256)).isEqualTo(all());
            port.closePort();
        }
    }

    @Test
    void aClientMayCloseAndAnotherOpen() throws IOException {
        try (var terminal = new PseudoTerminal();
                var wakeup = new Wakeup()) {
            for (int i = 0; i < 3; i++) {
                var port = open(Path.of(terminal.name()));
                port.writeBytes(new byte[] {'A', (byte) i}, 2);
                assertThat(readNear(terminal, wakeup, 2)).containsExactly('A', i);
                port.closePort();
                assertThat(terminal.read()).as("a hang-up is no input").isEmpty();
            }
        }
    }

    @Test
    void aSignalEndsTheWait() throws Exception {
        try (var terminal = new PseudoTerminal();
                var wakeup = new Wakeup()) {
            var waiter = Thread.ofPlatform().start(() -> {
                try {
                    terminal.await(wakeup, Duration.ofSeconds(15));
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            });
            wakeup.signal();
            assertThat(waiter.join(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void whatNobodyReadsIsLostAndNotWaitedForLong() throws IOException {
        try (var terminal = new PseudoTerminal()) {
            assertThat(terminal.write(new byte[200_000], Duration.ofMillis(50))).isFalse();
            assertThat(terminal.unread()).isPositive();
        }
    }

    @Test
    void theLinkFollowsTheNewTerminal() throws IOException {
        var link = new DeviceLink(folder.resolve("modems/modem1"));
        link.pointTo("/dev/pts/1");
        link.pointTo("/dev/pts/2");
        assertThat(Files.readSymbolicLink(link.path())).hasToString("/dev/pts/2");
        link.remove();
        assertThat(Files.exists(link.path(), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }
}
