package org.shubbak.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxeTests {

    @Test
    void a_field_without_a_name_pale_words_and_a_picture_without_words_are_found() {
        try (var chromium = new Chromium()) {
            var page = chromium.browser().newPage();
            page.setContent("""
                    <html lang="ar"><title>t</title><main><h1>h</h1><input type="text">
                    <p style="color: #bbb; background: #fff">pale</p><img src="data:,"></main></html>
                    """);
            assertThat(Axe.grave(page))
                    .anyMatch(rule -> rule.startsWith("label "))
                    .anyMatch(rule -> rule.startsWith("color-contrast "))
                    .anyMatch(rule -> rule.startsWith("image-alt "));
            page.setContent("""
                    <html lang="ar"><title>t</title><main><h1>h</h1><label>n <input type="text"></label></main></html>
                    """);
            assertThat(Axe.grave(page)).isEmpty();
        }
    }
}
