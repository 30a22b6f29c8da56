package org.simsite.modempool.serial;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicePathTest {
    @TempDir
    Path folder;

    private Path link;

    @BeforeEach
    void oneDevice() throws IOException {
        Files.createFile(folder.resolve("tty1"));
        Files.createFile(folder.resolve("tty2"));
        link = Files.createSymbolicLink(folder.resolve("modem"), folder.resolve("tty1"));
    }

    private DevicePath path() throws LinkLost {
        return DevicePath.resolve(link.toString());
    }

    @Test
    void staysWhileTheLinkNamesTheSameDevice() throws LinkLost {
        DevicePath path = path();
        assertThatCode(path::check).doesNotThrowAnyException();
    }

    @Test
    void isLostWhenTheLinkNamesAnotherDevice() throws IOException {
        DevicePath path = path();
        Files.delete(link);
        Files.createSymbolicLink(link, folder.resolve("tty2"));
        assertThatExceptionOfType(LinkLost.class).isThrownBy(path::check).withMessageContaining("tty2");
    }

    @Test
    void isLostWhenTheLinkIsGone() throws IOException {
        DevicePath path = path();
        Files.delete(link);
        assertThatExceptionOfType(LinkLost.class).isThrownBy(path::check);
        assertThatExceptionOfType(LinkLost.class).isThrownBy(this::path);
    }

    @Test
    void saysSoWhereThereIsNoDevice() {
        var ports = new DevicePorts();
        assertThatExceptionOfType(LinkLost.class)
                .isThrownBy(() -> ports.open(folder.resolve("none").toString()))
                .withMessageContaining("no device");
    }
}
