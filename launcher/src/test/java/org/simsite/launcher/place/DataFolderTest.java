package org.simsite.launcher.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        try (var folder = DataFolder.open(temporary.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                    .isEqualTo("rwx------");
            assertThat(folder.file("version")).hasContent(DataFolder.FORMAT);
        }
    }

    @Test
    void isTheSameAtTheNextStart() {
        DataFolder.open(temporary).close();
        DataFolder.open(temporary).close();
    }

    @Test
    void isForOneLauncherAtATime() {
        try (var first = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(temporary))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(first.root().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("-Dsimsite.data");
        }
    }

    @Test
    void refusesWhatAnotherFormatWrote() throws IOException {
        Files.writeString(temporary.resolve("version"), "99\n");
        assertThatThrownBy(() -> DataFolder.open(temporary))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("format \"99\"");
    }

    @Test
    void refusesAFolderThatIsSomethingElse() throws IOException {
        Files.writeString(temporary.resolve("thesis.tex"), "");
        assertThatThrownBy(() -> DataFolder.open(temporary))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(temporary.toString());
        assertThat(temporary).isDirectoryNotContaining("glob:**version");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("data"), "");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("is a file");
    }
}
