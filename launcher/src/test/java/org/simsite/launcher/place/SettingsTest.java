package org.simsite.launcher.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static Settings with(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return Settings.from(properties);
    }

    @Test
    void standardPortsAreThoseOfTheManual() {
        Ports ports = Settings.from(new Properties()).ports();
        assertThat(ports.of(Port.WEB)).isEqualTo(8080);
        assertThat(ports.of(Port.KEYCLOAK)).isEqualTo(8180);
        assertThat(ports.of(Port.AIR)).isEqualTo(8190);
    }

    @Test
    void theOffsetMovesEveryPortButTheWebs() {
        Ports ports = with("simsite.port-offset", "100").ports();
        assertThat(ports.of(Port.WEB)).isEqualTo(8080);
        assertThat(ports.of(Port.DATABASE)).isEqualTo(5533);
    }

    @Test
    void modemsAreAListOfDevices() {
        assertThat(with("simsite.modems", " /dev/ttyUSB0, /dev/ttyUSB1 ,").modems())
                .containsExactly("/dev/ttyUSB0", "/dev/ttyUSB1");
        assertThat(with("simsite.modems", "").modems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"simsite.port, eighty", "simsite.port, 70000", "simsite.port, -1", "simsite.port-offset, 1.5"})
    void aNumberThatIsNoneIsNamed(String name, String value) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
