package org.simsite.crm.textcode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeParserTest {
    private final CodeParser parser = new CodeParser("acme", DefaultCodes.ALL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C 1001 works well | REVIEW | 1001 works well",
                "c 1001 works well | REVIEW | 1001 works well",
                "Ｃ　１００１　很好用😀 | REVIEW | １００１　很好用😀",
                "Ｃ：1001 很好用 | REVIEW | 1001 很好用",
                "C,1001 ok | REVIEW | 1001 ok",
                "C-1001 ok | REVIEW | 1001 ok",
                "C#1001 ok | REVIEW | 1001 ok",
                "C1001 很好 | REVIEW | 1001 很好",
                "评论1001很好 | REVIEW | 1001很好",
                "评论：1001 很好 | REVIEW | 1001 很好",
                "C很好 | REVIEW | 很好",
                "Review 1001 fine | REVIEW | 1001 fine",
                "q | QUERY | ''",
                "Q 1001 | QUERY | 1001",
                "查询 | QUERY | ''",
                "查1001 | QUERY | 1001",
                "投诉你们送货太慢 | FEEDBACK | 你们送货太慢",
                "F It was late | FEEDBACK | It was late",
                "? | HELP | ''",
                "？ | HELP | ''",
                "帮助 | HELP | ''",
                "help me | HELP | me",
                "V 123456 | VERIFY | 123456",
                "V123456 | VERIFY | 123456",
                "Ｖ１２３４５６ | VERIFY | １２３４５６",
                "123456 | VERIFY | 123456",
                "ACME C 1001 ok | REVIEW | 1001 ok",
                "ａｃｍｅ：Ｃ 1001 ok | REVIEW | 1001 ok",
            })
    void aTextIsUnderstoodHoweverItIsTyped(String text, TextHandler handler, String content) {
        assertThat(parser.parse(text)).isInstanceOfSatisfying(Parsed.Understood.class, it -> {
            assertThat(it.code().handler()).isEqualTo(handler);
            assertThat(it.content()).isEqualTo(content);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clean it", "Hello", "Vote", "Façade", "acme", "😀", "", "12345", "1234567", "Сто"})
    void aWordThatOnlyBeginsLikeACodeIsNone(String text) {
        assertThat(parser.parse(text)).isInstanceOf(Parsed.Unclear.class);
    }

    @Test
    void contentMayHaveLines() {
        assertThat(parser.parse("C 1001 one\ntwo"))
                .isInstanceOfSatisfying(
                        Parsed.Understood.class, it -> assertThat(it.content()).isEqualTo("1001 one\ntwo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REVEIW 1001 good | REVIEW",
                "Reviw 1001 good | REVIEW",
                "HLEP | HELP",
                "quary 1001 | QUERY",
                "评轮 1001 很好 | REVIEW",
                "X 1001 good | REVIEW",
                "X 1001 | QUERY",
                "X 123456 | VERIFY",
                "X the shop was shut | FEEDBACK",
            })
    void aSlipOfTheFingerHasANearestCode(String text, TextHandler nearest) {
        assertThat(parser.parse(text))
                .isInstanceOfSatisfying(
                        Parsed.Unclear.class,
                        it -> assertThat(it.nearest()).isNotNull().returns(nearest, TextCode::handler));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Good morning everybody", "X", "你好", "很高兴认识你们大家", "", "   "})
    void somethingElseHasNone(String text) {
        assertThat(parser.parse(text))
                .isInstanceOfSatisfying(
                        Parsed.Unclear.class, it -> assertThat(it.nearest()).isNull());
    }

    @Property
    void nothingThatAPhoneSendsBreaksIt(@ForAll String text) {
        assertThat(parser.parse(text)).isNotNull();
    }

    @Property
    void contentIsKeptAsItWasSent(@ForAll("contents") String content) {
        assertThat(parser.parse("Ｃ　" + content))
                .isInstanceOfSatisfying(
                        Parsed.Understood.class, it -> assertThat(it.content()).isEqualTo(content));
    }

    @Property
    void widthAndCaseOfACodeDoNotMatter(@ForAll("openings") String opening) {
        assertThat(parser.parse(opening + " 1001 fine"))
                .isInstanceOfSatisfying(
                        Parsed.Understood.class,
                        it -> assertThat(it.code().handler()).isEqualTo(TextHandler.REVIEW));
    }

    @Provide
    Arbitrary<String> contents() {
        Arbitrary<String> parts =
                Arbitraries.of("很好用", "good", "1001", "😀", "👩‍👩‍👧", "❤️", "Ａ", "①", " ", "　", "!", "\n");
        return parts.list().ofMinSize(1).ofMaxSize(12).map(list -> "1" + String.join("", list) + "z");
    }

    @Provide
    Arbitrary<String> openings() {
        Arbitrary<Character> wide = Arbitraries.of(true, false).map(full -> full ? (char) 0xFEE0 : 0);
        return Arbitraries.of("c", "C", "review", "Comment")
                .flatMap(word -> wide.list().ofSize(word.length()).map(offsets -> {
                    var typed = new StringBuilder("  ");
                    for (int i = 0; i < word.length(); i++) typed.append((char) (word.charAt(i) + offsets.get(i)));
                    return typed.toString();
                }));
    }
}
