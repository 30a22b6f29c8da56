package org.simsite.launcher.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aTakenPortIsNamedWithItsUseAndItsOwner() throws IOException {
        Ports ports = Ports.free();
        try (var taken = new ServerSocket(ports.of(Port.WEB), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for web pages")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("-Dsimsite.port");
        }
    }

    @Test
    void freePortsAreAllDifferent() {
        Ports ports = Ports.free();
        assertThat(Arrays.stream(Port.values()).map(ports::of)).doesNotHaveDuplicates();
        ports.requireFree();
    }
}
