package org.simsite.launcher.sim.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a\tb\nc\\d\r", "很好用😀", "half a pair \uD83D", "ends in \\"})
    void anyTextOutlivesTheJournal(String value) throws IOException {
        try (var journal = Journal.open(folder)) {
            journal.commit(new Batch().put("key " + value, value));
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.find("key " + value)).contains(value);
        }
    }

    @Test
    void whatWasTakenAwayStaysAway() throws IOException {
        try (var journal = Journal.open(folder)) {
            journal.commit(new Batch().put("a", "1").put("b", "2"));
            journal.commit(new Batch().remove("a").put("b", "3"));
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.under("")).containsExactly(java.util.Map.entry("b", "3"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+c\t3", "+c\t3\n", "+c\t3\n-a\n", "+c", "."})
    void aBatchCutOffByACrashNeverWas(String torn) throws IOException {
        try (var journal = Journal.open(folder)) {
            journal.commit(new Batch().put("a", "1"));
        }
        Files.writeString(folder.resolve("journal"), torn, StandardOpenOption.APPEND);
        try (var journal = Journal.open(folder)) {
            assertThat(journal.under("").keySet()).containsExactly("a");
            journal.commit(new Batch().put("d", "4"));
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.under("").keySet()).containsExactly("a", "d");
        }
    }

    @Test
    void damageInTheMiddleIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("journal"), "+a\t1\n.\nnonsense\n.\n");
        assertThatThrownBy(() -> Journal.open(folder)).hasMessageContaining("line 3");
    }

    @Test
    void aFolderHasOneOwner() throws IOException {
        try (var first = Journal.open(folder)) {
            assertThat(first.under("")).isEmpty();
            assertThatThrownBy(() -> Journal.open(folder))
                    .isInstanceOfAny(IOException.class, IllegalStateException.class);
        }
    }

    @Test
    void aPrefixSelectsItsOwnKeysInOrder() throws IOException {
        try (var journal = Journal.open(folder)) {
            journal.commit(
                    new Batch().put("x/2", "b").put("x/1", "a").put("xy/1", "c").put("w", "d"));
            assertThat(journal.under("x/").values()).containsExactly("a", "b");
        }
    }

    @Test
    void theFileShrinksWhenMostOfItIsPast() throws IOException {
        try (var journal = Journal.open(folder)) {
            for (int i = 0; i < 12_000; i++) {
                journal.commit(new Batch().put("a", Integer.toString(i)));
            }
            journal.commit(new Batch().put("b", "last"));
            assertThat(Files.size(folder.resolve("journal"))).isLessThan(100_000);
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.under("").values()).containsExactly("11999", "last");
        }
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws Exception {
        try (var journal = Journal.open(folder)) {
            List<Thread> writers = IntStream.range(0, 8)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < 50; i++) {
                            journal.commit(new Batch().put(writer + "/" + i, "x"));
                        }
                    }))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        try (var journal = Journal.open(folder)) {
            assertThat(journal.under("")).hasSize(400);
        }
    }
}
