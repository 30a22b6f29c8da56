package org.simsite.launcher.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fazecast.jSerialComm.SerialPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator as a process: its first line, its end, and what outlives a kill. */
@Timeout(60)
class SimulatorMainTest {
    @TempDir
    Path folder;

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorMain.class.getName(),
                "--data",
                folder.toString(),
                "--port",
                "0",
                "--modems",
                "1"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitReady(Process process) throws IOException {
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("ready");
    }

    private String ask(String typed, String end) {
        var port = SerialPort.getCommPort(folder.resolve("modems/modem1").toString());
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 200, 0);
        assertThat(port.openPort()).isTrue();
        port.writeBytes(typed.getBytes(StandardCharsets.ISO_8859_1), typed.length());
        var heard = new StringBuilder();
        var buffer = new byte[1024];
        while (heard.indexOf(end) < 0) {
            int got = port.readBytes(buffer, buffer.length);
            assertThat(got).as("hung up after " + heard).isNotNegative();
            heard.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
        }
        port.closePort();
        return heard.toString();
    }

    @Test
    void whatWasAnsweredOutlivesAKill() throws Exception {
        Process first = start();
        awaitReady(first);
        ask("ATE0+CPMS=\"ME\",\"ME\"\rAT+CMGW=23\r", "> ");
        ask("0001000D91683118325476F800000AE8329BFD4697D9EC37\u001A", "+CMGW: 1\r\n\r\nOK");
        first.destroyForcibly().waitFor();
        Process second = start();
        awaitReady(second);
        assertThat(ask("AT+CPMS=\"ME\"\rAT+CMGR=1\r", "EC37\r\n\r\nOK")).contains("+CMGR: 2,,23");
        second.destroy();
        assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("modems/modem1"))
                .as("a clean end takes the link away")
                .doesNotExist();
    }

    @Test
    void aSecondSimulatorOnTheSameFolderIsRefused() throws Exception {
        Process first = start();
        awaitReady(first);
        assertThat(start().waitFor()).isEqualTo(1);
        first.destroyForcibly().waitFor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port x", "--port 70000", "--modems 0", "--numbers 123", "--zone Mars", "--what 1", "--data"})
    void aWrongOptionIsRefusedWithASentence(String options) {
        assertThatThrownBy(() -> SimulatorOptions.parse(options.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".")
                .hasMessageContaining(options.split(" ")[0]);
    }
}
