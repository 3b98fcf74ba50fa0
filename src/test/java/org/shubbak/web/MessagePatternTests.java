package org.shubbak.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagePatternTests {

    private static final Locale ARABIC = Locale.of("ar");

    private final Messages messages = new Messages();

    @Test
    void arabic_days_are_counted_as_arabic_counts() {
        assertThat(messages.text(ARABIC, "web.days.DAY.CALENDAR", 1)).isEqualTo("يوم");
        assertThat(messages.text(ARABIC, "web.days.DAY.CALENDAR", 2)).isEqualTo("يومان");
        assertThat(messages.text(ARABIC, "web.days.DAY.CALENDAR", 5)).isEqualTo("5 أيام");
        assertThat(messages.text(ARABIC, "web.days.DAY.CALENDAR", 30)).isEqualTo("30 يومًا");
    }

    @Test
    void codes_keep_their_order_inside_an_arabic_sentence() {
        assertThat(messages.text(ARABIC, "work.completed", "SHR-01-2026-000001-0"))
                .contains("\u2068SHR-01-2026-000001-0\u2069");
        assertThat(messages.text(Locale.ENGLISH, "work.completed", "SHR-01-2026-000001-0"))
                .contains(" SHR-01-2026-000001-0 ");
    }

    @Test
    void a_text_nobody_wrote_is_seen() {
        assertThat(messages.text(ARABIC, "web.no-such-key")).isEqualTo("⟦web.no-such-key⟧");
    }

    @Test
    void every_pattern_can_be_read() {
        for (Locale locale : new Locale[] {ARABIC, Locale.ENGLISH}) {
            messages.bundle(locale)
                    .keySet()
                    .forEach(key -> assertThat(messages.text(locale, key, 3, 4, 5, 6))
                            .as(key)
                            .isNotBlank());
        }
    }
}
