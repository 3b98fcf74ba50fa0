package org.shubbak.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@TestCentre
class FirstAdministratorTests {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Test
    void the_first_administrator_signs_in_with_the_printed_password_and_chooses_his_own() {
        String name = "first." + Long.toString(System.nanoTime(), 36);
        String password = command().make(name, "سعاد حسن", "SHR-00");

        assertThat(Browser.location(new Browser(port).signIn(name, password))).endsWith("/me/password");
        String second = command().make(name, "سعاد حسن", "SHR-00");
        assertThat(Browser.location(new Browser(port).signIn(name, password))).endsWith("error=wrong");
        assertThat(Browser.location(new Browser(port).signIn(name, second))).endsWith("/me/password");
    }

    @Test
    void a_clerk_is_not_made_an_administrator_and_an_unknown_unit_has_none() {
        assertThatThrownBy(() -> command().make("clerk1", "x", "SHR-00"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("another role");
        assertThatThrownBy(() -> command().make("somebody", "x", "XXX-77"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no unit");
        assertThatThrownBy(() -> command().make("Robert'); DROP", "x", "SHR-00"))
                .isInstanceOf(StartRefused.class);
        assertThat(new Browser(port).signIn("clerk1", "shubbak").statusCode()).isEqualTo(302);
    }

    private FirstAdministrator command() {
        return new FirstAdministrator(new DatabaseLogin(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password")));
    }
}
