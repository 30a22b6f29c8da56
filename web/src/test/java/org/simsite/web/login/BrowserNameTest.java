package org.simsite.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0                                        | Firefox | Linux
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36                   | Chrome  | Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0     | Edge    | Windows
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1  | Safari  | iPhone
            Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15                | Safari  | macOS
            Mozilla/5.0 (Linux; Android 15; V2024) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8  | WeChat  | Android
            """)
    void namesBrowserAndSystem(String userAgent, String browser, String system) {
        assertThat(BrowserName.browser(userAgent)).isEqualTo(browser);
        assertThat(BrowserName.system(userAgent)).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource({"curl/8.5.0", "''", "<script>"})
    void namesNothingItDoesNotKnow(String userAgent) {
        assertThat(BrowserName.browser(userAgent)).isEmpty();
        assertThat(BrowserName.system(userAgent)).isEmpty();
    }
}
