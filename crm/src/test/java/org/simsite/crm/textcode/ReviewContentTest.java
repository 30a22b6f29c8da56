package org.simsite.crm.textcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewContentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1001 works well | 1001 | 0 | works well",
                "1001 5 works well | 1001 | 5 | works well",
                "１００１　５　很好用😀 | 1001 | 5 | 很好用😀",
                "1001很好 | 1001 | 0 | 很好",
                "1001 5星 很好 | 1001 | 5 | 很好",
                "1001 4分，还行 | 1001 | 4 | 还行",
                "1001 6 pieces came | 1001 | 0 | 6 pieces came",
                "1001 5pieces came | 1001 | 0 | 5pieces came",
                "1001 10 days | 1001 | 0 | 10 days",
                "ab-7 3 so so | AB-7 | 3 | so so",
                "1001 | 1001 | 0 | ''",
                "1001 5 | 1001 | 5 | ''",
                "很好 | '' | 0 | 很好",
                "'' | '' | 0 | ''",
                "-- good | '' | 0 | good",
            })
    void aProductPerhapsARatingAndWords(String content, String product, int rating, String text) {
        var read = ReviewContent.of(content);
        assertThat(read.product()).isEqualTo(product);
        assertThat(read.rating().orElse(0)).isEqualTo(rating);
        assertThat(read.text()).isEqualTo(text);
    }
}
