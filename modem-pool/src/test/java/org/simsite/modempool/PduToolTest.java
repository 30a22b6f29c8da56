package org.simsite.modempool;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PduToolTest {
    private static final String COUNT = "{\"dir\":\"count\",\"text\":\"x\"}";

    @Test
    void answersEachLineInItsPlaceWhateverIsInTheOthers() throws IOException {
        String tooLong = "{\"dir\":\"count\",\"text\":\"" + "x".repeat(1 << 20) + "\"}";
        String nested = "[".repeat(200_000);
        List<JsonObject> answers =
                answers("\uFEFF" + COUNT, "", "\r", "nonsense", tooLong, nested, "{\"dir\":\"draw\"}", COUNT);
        assertThat(answers).hasSize(8);
        assertThat(answers.getFirst().getInt("parts")).isOne();
        assertThat(answers.subList(1, 7))
                .allSatisfy(answer -> assertThat(answer).containsOnlyKeys("error"));
        assertThat(answers.getLast().getInt("parts")).isOne();
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        var out = new StringWriter();
        PduTool.answer(new StringReader(COUNT + "\r\n" + COUNT), out);
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void asAProgramItAnswersBeforeItReadsOnInUtf8AndEndsWell() throws Exception {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=US-ASCII",
                        "-Dstdout.encoding=US-ASCII",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PduTool.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = tool.getOutputStream();
                var out = tool.inputReader(StandardCharsets.UTF_8)) {
            write(in, "{\"dir\":\"codec\",\"kind\":\"ucs2\",\"hex\":\"4F60D83DDE01\"}\n");
            assertThat(out.readLine()).isEqualTo("{\"text\":\"你😁\"}");
            write(in, new String(new byte[] {(byte) 0xFF, '\n'}, StandardCharsets.ISO_8859_1));
            assertThat(out.readLine()).startsWith("{\"error\":");
            in.close();
            assertThat(out.readLine()).isNull();
        }
        assertThat(tool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(tool.exitValue()).isZero();
    }

    private static void write(OutputStream in, String line) throws IOException {
        in.write(line.getBytes(StandardCharsets.ISO_8859_1));
        in.flush();
    }

    private static List<JsonObject> answers(String... lines) throws IOException {
        var out = new StringWriter();
        PduTool.answer(new StringReader(String.join("\n", lines) + "\n"), out);
        return out.toString()
                .lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }
}
