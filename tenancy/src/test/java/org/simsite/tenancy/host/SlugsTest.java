package org.simsite.tenancy.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "acme, true",
        "a-b, true",
        "acme2, true",
        "abcdefghijklmnopqrstuvwxyzabcd, true",
        "abcdefghijklmnopqrstuvwxyzabcde, false",
        "li, false",
        "a, false",
        "'', false",
        "2acme, false",
        "-acme, false",
        "acme-, false",
        "a--b, false",
        "xn--fiq228c, false",
        "Acme, false",
        "ac_me, false",
        "ac.me, false",
        "公司, false",
        "'ac me', false"
    })
    void areShortPlainLabels(String slug, boolean wellFormed) {
        assertThat(Slugs.wellFormed(slug)).isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "www", "admin", "api", "mail", "login", "localhost"})
    void thatMeanSomethingElseAreReserved(String slug) {
        assertThat(Slugs.reserved(slug)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"acme, acme", "Acme Trading Co., acme-trading-co", "--Acme--, acme", "2acme, acme"})
    void suggestTheWishItselfFirst(String wish, String first) {
        assertThat(Slugs.like(wish)).startsWith(first).hasSizeGreaterThan(5).allMatch(Slugs::wellFormed);
    }

    @Test
    void suggestNothingReserved() {
        assertThat(Slugs.like("operator")).isNotEmpty().noneMatch(Slugs::reserved);
    }

    @Test
    void suggestNothingWhereNothingCanBeMade() {
        assertThat(Slugs.like("公司")).isEmpty();
        assertThat(Slugs.like("123")).isEmpty();
    }

    @Test
    void stayWithinTheLengthEvenWithASuffix() {
        assertThat(Slugs.like("x".repeat(200))).isNotEmpty().allMatch(Slugs::wellFormed);
    }
}
