package org.simsite.crm.textcode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {
    @ParameterizedTest
    @CsvSource({"ｃ：1, C, ：1", "C, C, ''", "评论好, 评论, 好", "ﾊ, ハ, ''", "review1, REVIEW, 1"})
    void aWordIsCutOffHoweverItIsTyped(String text, String word, String rest) {
        assertThat(Cut.word(text, word)).isEqualTo(new Cut(word, rest));
    }

    @ParameterizedTest
    @CsvSource({"CD, C", "Ć, C", "reviews, REVIEW", "'', C", "B, C"})
    void butNotOutOfAnother(String text, String word) {
        assertThat(Cut.word(text, word)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'　 a b　', a b", "'\u200Ba\uFEFF', a", "'  ', ''"})
    void blanksOfAllKindsAreTrimmed(String text, String trimmed) {
        assertThat(Cut.trim(text)).isEqualTo(trimmed);
    }

    @Property
    void nothingIsLostBetweenHeadAndRest(@ForAll String text) {
        Cut cut = Cut.whileFolded(text, c -> !Glyphs.isSeparator(c));
        assertThat(text).endsWith(cut.rest());
        assertThat(Glyphs.fold(text.substring(0, text.length() - cut.rest().length())))
                .isEqualTo(cut.head());
    }
}
