package org.simsite.crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.input.InvalidInput;

class RowsTest {
    @ParameterizedTest
    @NullAndEmptySource
    void withoutACursorAListBeginsAtItsTop(String cursor) {
        assertThat(Rows.below(cursor)).isEqualTo(UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
        assertThat(Rows.key(cursor)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "abc=def", "bm8gdXVpZA", "' or 1=1 --"})
    void aCursorThatIsNoneOfOursIsRefused(String cursor) {
        assertThatThrownBy(() -> Rows.below(cursor)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "电热水壶", "a b"})
    void aKeyComesBack(String key) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        assertThat(Rows.key(cursor)).isEqualTo(key);
    }
}
