package org.simsite.crm.textcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;

class CodeFormTest {
    @Test
    void ourDefaultsPassTheirOwnRules() {
        assertThat(CodeForm.read(DefaultCodes.ALL)).isEqualTo(DefaultCodes.ALL);
    }

    @Test
    void codesAreKeptFolded() {
        var codes = with(new TextCode("ｂｕｙ", TextHandler.FEEDBACK, List.of("订购"), " ", null, null));
        assertThat(CodeForm.read(codes).getLast())
                .isEqualTo(new TextCode("BUY", TextHandler.FEEDBACK, List.of("订购"), null, null, AuditRule.REVIEW));
    }

    @ParameterizedTest
    @CsvSource({
        "'', X, codes[5].code, required",
        "A B, X, codes[5].code, textCode",
        "12, X, codes[5].code, textCode",
        "C, X, codes[5].code, textCodeTwice",
        "B, 评论, codes[5].aliases, textCodeTwice",
        "stop, X, codes[5].code, textCode",
        "ABCDEFGHIJKLM, X, codes[5].code, tooLong",
        "😀, X, codes[5].code, textCode",
    })
    void aWordThatCannotOpenATextIsRefused(String code, String alias, String field, String key) {
        var codes = with(new TextCode(code, TextHandler.FEEDBACK, List.of(alias), null, null, AuditRule.AUTO));
        assertThatThrownBy(() -> CodeForm.read(codes))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().getFirst())
                                .returns(field, FieldError::field)
                                .returns(key, FieldError::key));
    }

    @Test
    void withoutVerificationOrHelpNobodyFindsIn() {
        assertThatThrownBy(() -> CodeForm.read(List.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::key)
                                .containsExactly("textCodeMissing", "textCodeMissing"));
    }

    private static List<TextCode> with(TextCode one) {
        var codes = new ArrayList<>(DefaultCodes.ALL);
        codes.add(one);
        return codes;
    }
}
