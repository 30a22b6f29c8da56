package org.simsite.launcher.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole simulator through the doors that others use: the serial device and HTTP. */
@Timeout(60)
class SimulatorTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Simulator simulator;

    @BeforeEach
    void start() throws Exception {
        simulator =
                Simulator.start(SimulatorOptions.parse("--data", folder.toString(), "--port", "0", "--modems", "2"));
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private String ask(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    /** A new port for each attempt, as every client should: another program may hold the terminal's number a moment. */
    private SerialPort open(int modem) {
        String device = simulator.devices().get(modem - 1).toString();
        return await().atMost(Duration.ofSeconds(5)).until(() -> SerialPort.getCommPort(device), port -> {
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 200, 0);
            return port.openPort();
        });
    }

    /** Types, and reads until the answer holds what is expected. */
    private static String dialogue(SerialPort port, String typed, String expected) {
        port.writeBytes(typed.getBytes(StandardCharsets.ISO_8859_1), typed.length());
        var heard = new StringBuilder();
        var buffer = new byte[1024];
        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    int got = port.readBytes(buffer, buffer.length);
                    if (got < 0) {
                        throw new IllegalStateException("hung up after " + heard);
                    }
                    heard.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
                    return heard.indexOf(expected) >= 0;
                });
        return heard.toString();
    }

    @Test
    void aTextGoesFromHandsetToModemAndBack() throws Exception {
        var port = open(1);
        dialogue(port, "ATE0+CNMI=2,1,0,0,0\r", "OK");
        assertThat(ask("POST", "/sms", "{\"from\":\"+8613812345678\",\"to\":\"+8613900000001\",\"text\":\"你好\"}"))
                .startsWith("202 ");
        assertThat(dialogue(port, "", "+CMTI: \"SM\",1\r\n")).isEqualTo("\r\n+CMTI: \"SM\",1\r\n");
        assertThat(dialogue(port, "AT+CMGR=1\r", "OK\r\n")).contains("044F60597D");
        dialogue(port, "AT+CMGS=23\r", "> ");
        dialogue(port, "0001000D91683118325476F800000AE8329BFD4697D9EC37\u001A", "+CMGS: 0\r\n\r\nOK");
        assertThat(ask("GET", "/sms?to=+8613812345678", ""))
                .startsWith("200 [")
                .contains(
                        "\"text\":\"hellohello\"",
                        "\"from\":\"+8613900000001\"",
                        "\"parts\":1",
                        "\"encoding\":\"gsm7\"");
        port.closePort();
    }

    @Test
    void afterAReplugTheSameLinkLeadsToAFreshModem() throws Exception {
        var port = open(1);
        dialogue(port, "ATE0\r", "OK");
        Path link = simulator.devices().get(0);
        ask("POST", "/faults", "{\"modem\":\"modem1\",\"kind\":\"unplug\",\"count\":1,\"seconds\":1}");
        var buffer = new byte[16];
        await().atMost(Duration.ofSeconds(5)).until(() -> port.readBytes(buffer, 16) < 0);
        port.closePort();
        await().atMost(Duration.ofSeconds(5)).until(() -> !Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS));
        await().atMost(Duration.ofSeconds(5)).until(() -> Files.exists(link));
        var again = open(1);
        assertThat(dialogue(again, "AT\r", "OK")).as("power on: echo again").contains("AT\r");
        again.closePort();
        assertThat(dialogue(open(2), "AT+CGSN\r", "OK")).contains("358240050000025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            POST /sms; {"from":"+8613812345678","to":"+8613900000001"}; 422; text
            POST /sms; {"from":"+8613812345678","to":"+8613900000001","text":""}; 422; text
            POST /sms; {"from":"+8613812345678","to":"+8613900000001","text":7}; 422; text
            POST /sms; {"from":"<b>","to":"+8613900000001","text":"x"}; 422; from
            POST /sms; {"from":"+8613900000002","to":"+8613900000001","text":"x"}; 422; from
            POST /sms; {"from":"+8613812345678","to":"+999","text":"x"}; 422; to
            POST /sms; {"from":"+8613812345678","to":"+8613900000001","text":"x","more":1}; 422; more
            POST /sms; [1]; 400; object
            POST /sms; {"from":; 400; JSON
            POST /faults; {"modem":"modem9","kind":"hang"}; 422; modem
            POST /faults; {"modem":"modem1","kind":"fire"}; 422; kind
            POST /faults; {"modem":"modem1","kind":"hang","count":0}; 422; count
            POST /faults; {"modem":"modem1","kind":"hang","count":"2"}; 422; count
            GET /sms; ''; 422; to
            PUT /sms; ''; 405; GET
            GET /nothing; ''; 404; nothing
            GET /sims/x; ''; 404; nothing
            """)
    void wrongRequestsAreToldWhatIsWrong(String call, String body, int status, String named) throws Exception {
        String[] parts = call.split(" ");
        assertThat(ask(parts[0], parts[1], body)).startsWith(status + " ").contains(named);
    }

    @Test
    void theCardsAreListedAndStayTheSame() throws Exception {
        String before = ask("GET", "/sims", "");
        assertThat(before).contains("\"number\":\"+8613900000002\"", "\"iccid\":\"8986", "\"modem\":\"modem2\"");
        stop();
        start();
        assertThat(ask("GET", "/sims", "")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/, Handset", "/handset.js, import", "/handset.css, color", "/words.js, 短信", "/view.js, thread"})
    void thePageIsServed(String path, String part) throws Exception {
        assertThat(ask("GET", path, "")).startsWith("200 ").contains(part);
    }
}
