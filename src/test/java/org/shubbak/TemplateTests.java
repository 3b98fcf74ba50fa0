package org.shubbak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTests {

    /** What is the same in every language. */
    private static final List<String> SAME_EVERYWHERE = List.of("Ctrl", "Enter", "Esc", "EGP", "PDF", "QR", "Shift");

    @Test
    void no_template_holds_words_of_its_own() {
        var found = Sources.under("src/main/jte", ".jte").stream()
                // Official papers are Arabic by law, whatever the language of the screen.
                .filter(template -> !template.file().toString().contains("/papers/"))
                .flatMap(template -> TemplateText.literals(template.content()).stream()
                        .filter(word -> !SAME_EVERYWHERE.contains(word))
                        .map(word -> template.file() + ": " + word))
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void words_in_text_attributes_and_content_blocks_are_found() {
        assertThat(TemplateText.literals("<p>مرحبا ${page.t(\"a\")}</p>")).containsExactly("مرحبا");
        assertThat(TemplateText.literals("@if(x > 1)<b>Hello</b>@endif")).containsExactly("Hello");
        assertThat(TemplateText.literals("<img alt=\"window\" src=\"file.png\">"))
                .containsExactly("window");
        assertThat(TemplateText.literals("@template.layout.staff(page = page, content = @`<p class=\"x\">Inside</p>`)"))
                .containsExactly("Inside");
    }

    @Test
    void expressions_and_directives_are_not_words() {
        assertThat(
                        TemplateText.literals(
                                "@import java.util.List\n@param String title = \"x\"\n<p class=\"note\">${page.t(\"a.b\")}</p>"))
                .isEmpty();
    }
}
