package org.simsite.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPagesTest {
    @ParameterizedTest
    @CsvSource({
        "/platform/index.xhtml, true",
        "/signup/index, true",
        "/signup/slug, true",
        "/shop/index.xhtml, true",
        "/products/item, true",
        "/join, true",
        "/site/index.xhtml, true",
        "/my/index.xhtml, true",
        "/console/index.xhtml, false",
        "/console/customers, false",
        "/pool/index, false",
        "/, false",
    })
    void onlyPagesWithPartialUpdatesRememberTheirNonce(String path, boolean stateless) {
        assertThat(PublicPages.isPublic(path)).isEqualTo(stateless);
    }
}
