package org.simsite.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The test of ranks itself, at samples that the manual of R's {@code wilcox.test} uses and values that R and SciPy give. */
class MannWhitneyIT {
    @Test
    void withoutTies() {
        double[] atTerm = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] earlier = {1.15, 0.88, 0.90, 0.74, 1.21};
        assertThat(MannWhitney.of(atTerm, earlier).u()).isEqualTo(35);
        assertThat(MannWhitney.of(atTerm, earlier).p()).isCloseTo(0.244624, within(1e-6));
    }

    /** Ozone in New York in May and in August 1973. */
    @Test
    void withTies() {
        double[] may = {
            41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37
        };
        double[] august = {
            39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85
        };
        assertThat(MannWhitney.of(may, august).u()).isEqualTo(127.5);
        assertThat(MannWhitney.of(may, august).p()).isCloseTo(0.000120808, within(2e-7));
        assertThat(MannWhitney.of(august, may).p())
                .isEqualTo(MannWhitney.of(may, august).p());
    }

    @Test
    void valuesThatAreAllTheSameDoNotDiffer() {
        assertThat(MannWhitney.of(new double[] {3, 3, 3}, new double[] {3, 3}).p())
                .isEqualTo(1);
    }

    /** What the trial of times must find: a twentieth more, in a noise of a fifth, in six hundred looks. */
    @Test
    void aSmallDifferenceIsFoundInNoiseAndNoneWhereThereIsNone() {
        var random = new Random(20261127);
        double[] first = random.doubles(600, 0.8, 1.2).toArray();
        double[] second = random.doubles(600, 0.8, 1.2).toArray();
        double[] slower = random.doubles(600, 0.85, 1.25).toArray();
        assertThat(MannWhitney.of(first, second).p()).isGreaterThan(0.01);
        assertThat(MannWhitney.of(first, slower).p()).isLessThan(1e-6);
    }
}
