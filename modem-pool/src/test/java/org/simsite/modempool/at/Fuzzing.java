package org.simsite.modempool.at;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Starts Jazzer at {@link HostileInput} with the known PDUs and modem lines as seeds. Ends with 77 at a finding. */
public final class Fuzzing {
    private static final List<String> SPOKEN = List.of(
            "\r\n+CMTI: \"SM\",3\r\n\r\nOK\r\n",
            "\r\n+CMT: ,28\r\n07912143658709F1040B918100551512F20000111010214365000AE8329BFD4697D9EC37\r\n",
            "AT+CMGS=28\r\r\n> \r\n+CMGS: 7\r\n\r\nOK\r\n",
            "\r\n+CMS ERROR: 500\r\n+CME ERROR: SIM not inserted\r\n",
            "*100#\";+CFUN=0;\u001a\u001b");

    private Fuzzing() {}

    /** @param args folder for the inputs it finds, number of runs */
    public static void main(String[] args) throws Exception {
        Path corpus = Files.createDirectories(Path.of(args[0], "corpus"));
        List<byte[]> seeds = seeds();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        String[] options = {
            "--target_class=" + HostileInput.class.getName(),
            "--instrumentation_includes=org.simsite.modempool.**",
            "--reproducer_path=" + args[0],
            "-artifact_prefix=" + args[0] + "/",
            "-runs=" + args[1],
            "-seed=19",
            "-timeout=1",
            "-max_len=512",
            "-print_final_stats=1",
            corpus.toString()
        };
        // By its name: Jazzer is on the class path of its own profile only.
        Class.forName("com.code_intelligence.jazzer.Jazzer")
                .getMethod("main", String[].class)
                .invoke(null, (Object) options);
    }

    static List<byte[]> seeds() {
        try (var in = Fuzzing.class.getResourceAsStream("/pdu-vectors.jsonl")) {
            String vectors = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Stream<byte[]> pdus = vectors.lines()
                    .map(line -> Json.createReader(new StringReader(line)).readObject())
                    .filter(vector -> vector.getString("dir").equals("decode"))
                    .map(vector -> centred(vector))
                    .filter(hex -> hex.matches("([0-9A-F]{2})+"))
                    .map(HexFormat.of()::parseHex);
            return Stream.concat(pdus, SPOKEN.stream().map(said -> said.getBytes(StandardCharsets.ISO_8859_1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String centred(JsonObject vector) {
        return (vector.getBoolean("has_smsc", true) ? "" : "00") + vector.getString("pdu");
    }
}
