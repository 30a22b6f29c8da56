package org.simsite.modempool.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortWatchTest {
    @TempDir
    private Path devices;

    @ParameterizedTest
    @CsvSource({"/dev/ttyUSB0, /dev/ttyUSB0, false", "' /dev/ttyUSB1=direct', /dev/ttyUSB1, true"})
    void readsAPortAndHowItIsServed(String specification, String path, boolean direct) {
        PortPattern pattern = PortPattern.parse(specification);
        assertThat(pattern.paths()).containsExactly(path);
        assertThat(pattern.direct()).isEqualTo(direct);
    }

    @Test
    void servesWhateverMatchesNowAndNothingElse() throws Exception {
        PortPattern pattern = PortPattern.parse(devices + "/usb-*");
        assertThat(pattern.paths()).isEmpty();
        Files.createFile(devices.resolve("usb-b"));
        Files.createFile(devices.resolve("usb-a"));
        Files.createFile(devices.resolve("other"));
        assertThat(pattern.paths()).containsExactly(devices + "/usb-a", devices + "/usb-b");
        Files.delete(devices.resolve("usb-a"));
        assertThat(pattern.paths()).containsExactly(devices + "/usb-b");
    }

    @Test
    void knowsNothingOfAFolderThatIsGone() {
        assertThat(PortPattern.parse(devices + "/gone/*").paths()).isEqualTo(new ArrayList<>(List.of()));
    }
}
