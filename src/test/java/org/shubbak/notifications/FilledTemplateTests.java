package org.shubbak.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.shared.PhoneNumber;

class FilledTemplateTests {

    private final FilledTemplate filled =
            new FilledTemplate(new UUID(1, 2), new PhoneNumber("01012345678"), "a\"b&c<d {phone} $1 \\");

    @Test
    void a_text_cannot_leave_its_place_in_json_xml_a_form_or_an_address() {
        assertThat(filled.body("{\"t\":\"{text}\"}", "application/json"))
                .isEqualTo("{\"t\":\"a\\\"b&c<d {phone} $1 \\\\\"}");
        assertThat(filled.body("<t>{text}</t>", "text/xml")).isEqualTo("<t>a&quot;b&amp;c&lt;d {phone} $1 \\</t>");
        assertThat(filled.body("m={text}", "application/x-www-form-urlencoded"))
                .isEqualTo("m=a%22b%26c%3Cd+%7Bphone%7D+%241+%5C");
        assertThat(filled.url("https://x/?m={text}&to={phone}"))
                .isEqualTo("https://x/?m=a%22b%26c%3Cd+%7Bphone%7D+%241+%5C&to=01012345678");
    }

    @Test
    void a_phone_is_written_nationally_or_internationally() {
        assertThat(filled.url("{phone} {international}")).isEqualTo("01012345678 201012345678");
        assertThat(new FilledTemplate(new UUID(1, 2), new PhoneNumber("+4930123456"), "x").url("{international}"))
                .isEqualTo("4930123456");
    }
}
