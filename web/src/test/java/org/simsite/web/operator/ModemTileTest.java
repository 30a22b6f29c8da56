package org.simsite.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.modem.ModemState;
import org.simsite.modempool.status.ModemStatus;

class ModemTileTest {
    @ParameterizedTest
    @CsvSource({"-51, 4", "-70, 4", "-71, 3", "-85, 3", "-86, 2", "-100, 2", "-101, 1", "-113, 1", ", 0"})
    void showsTheSignalInBarsAsPhonesDo(Integer dbm, int bars) {
        assertThat(tile(ModemState.READY, dbm).bars()).isEqualTo(bars);
    }

    @Test
    void badThingsFloatToTheTop() {
        assertThat(Stream.of(ModemState.values())
                        .map(state -> tile(state, null))
                        .sorted(Comparator.comparingInt(ModemTile::urgency))
                        .map(tile -> tile.modem().state()))
                .containsExactly(
                        ModemState.FAILED,
                        ModemState.RECOVERING,
                        ModemState.STARTING,
                        ModemState.READY,
                        ModemState.DISABLED);
    }

    @Test
    void noStateIsToldByColourAlone() {
        assertThat(Stream.of(ModemState.values()).map(state -> tile(state, null).icon()))
                .doesNotHaveDuplicates();
    }

    private static ModemTile tile(ModemState state, Integer dbm) {
        var modem = new ModemStatus(
                new UUID(0, 1), "/dev/ttyUSB0", state, null, null, null, null, null, dbm, null, null, null);
        return new ModemTile(modem, null);
    }
}
