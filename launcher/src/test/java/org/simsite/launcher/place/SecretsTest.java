package org.simsite.launcher.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private DataFolder folder;
    private Path file;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = DataFolder.open(temporary);
        file = folder.file("secrets.properties");
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void areMadeOnceAndKept() {
        assertThat(Secrets.of(folder).get("application"))
                .hasSizeGreaterThanOrEqualTo(32)
                .isEqualTo(Secrets.of(folder).get("application"));
    }

    @Test
    void areForTheirOwnerAlone() throws IOException {
        Secrets.of(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "application=\\uZZZZ", "application=x"})
    void areRefusedWhenDamaged(String content) throws IOException {
        Files.writeString(file, content);
        assertThatThrownBy(() -> Secrets.of(folder))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("copy");
    }

    @Test
    void areNotMadeAnewBesideADatabaseThatKnowsTheOldOnes() throws IOException {
        Files.createDirectory(folder.file("postgres"));
        assertThatThrownBy(() -> Secrets.of(folder)).isInstanceOf(Trouble.class).hasMessageContaining("is missing");
    }
}
