package org.simsite.crm.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Properties ENGLISH = load("texts.properties");
    private static final Properties CHINESE = load("texts_zh_CN.properties");
    /** What a text of one part holds: 3GPP TS 23.040 §9.2.3.24.1, 140 octets of septets or UCS-2. */
    private static final int GSM = 160;

    private static final int UCS2 = 70;

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(CHINESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void bothLanguagesFillInTheSame(String key) {
        assertThat(arguments(CHINESE.getProperty(key))).isEqualTo(arguments(ENGLISH.getProperty(key)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noWordIsLostToAnApostrophe(String key) {
        assertThat(ENGLISH.getProperty(key)).doesNotContain("'");
        assertThat(CHINESE.getProperty(key)).doesNotContain("'");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void englishIsPlainSoThatAPartHolds160(String key) {
        String plain = ENGLISH.getProperty(key).replaceAll("\\{[0-9]}|\\[1-5]", "");
        assertThat(plain).matches("[\\n -Za-z]*");
    }

    /** Of usual length: names of 12 and 4 characters, an address of 40. */
    @ParameterizedTest
    @CsvSource({
        "review.waiting, Kettle Comfort, 电热水壶",
        "review.published, Kettle Comfort, 电热水壶",
        "feedback.done, 12345, 12345",
        "complaint.done, 12345, 12345",
        "verify.done, Alexander Li, 李小伟",
        "verify.already, '', ''",
        "query.empty, '', ''",
        "unclear, SOMETHING, 什么什么",
        "usage.review, C, C",
        "usage.query, Q, Q",
        "usage.verify, V, V",
        "usage.feedback, F, F",
        "question, C 1001 works.., C 1001 很好",
    })
    void anAnswerIsOnePart(String key, String english, String chinese) {
        assertThat(Texts.in("en").say(key, english).length()).isLessThanOrEqualTo(GSM);
        assertThat(Texts.in("zh-CN").say(key, chinese).length()).isLessThanOrEqualTo(UCS2);
    }

    @Test
    void aCodeIsOnePartEvenOfALongName() {
        assertThat(Texts.in("en")
                        .say("code", "123456", "The Very Long Trading Company Ltd", 10)
                        .length())
                .isLessThanOrEqualTo(GSM);
        assertThat(Texts.in("zh-CN").say("code", "123456", "上海市某某贸易有限公司", 10).length())
                .isLessThanOrEqualTo(UCS2);
    }

    @Test
    void registeringIsOnePart() {
        String url = "http://acme.simsite.localhost:8080/join";
        assertThat(Texts.in("en").say("register", "Acme Trading", url).length()).isLessThanOrEqualTo(GSM);
        assertThat(Texts.in("zh-CN").say("register", "某某贸易", url).length()).isLessThanOrEqualTo(UCS2 + 12);
    }

    @Test
    void theCodeTextSaysHowToAnswer() {
        assertThat(Texts.in("en").say("code", "042137", "Acme", 10)).contains("042137", "V 042137");
        assertThat(Texts.in("zh-CN").say("code", "042137", "某某", 10)).contains("验证码 042137", "V 042137");
    }

    @Test
    void aServerInChinaWritesEnglishToTheEnglish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(Texts.in("en").say("query.title")).isEqualTo("Your last:");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en", "zh-CN, zh-CN", "zh_CN, zh-CN", "zh-Hans, zh-CN", "zh, zh-CN"})
    void aTagNamesALanguageWeWrite(String tag, String ours) {
        assertThat(Languages.find(tag).orElseThrow().tag()).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"de", "''", "x", "<script>"})
    void orItDoesNot(String tag) {
        assertThat(Languages.find(tag)).isEmpty();
    }

    static Set<String> keys() {
        return new TreeSet<>(ENGLISH.stringPropertyNames());
    }

    private static Set<String> arguments(String pattern) {
        var found = new TreeSet<String>();
        java.util.regex.Pattern.compile("\\{[0-9]}").matcher(pattern).results().forEach(m -> found.add(m.group()));
        return found;
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (var in = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
