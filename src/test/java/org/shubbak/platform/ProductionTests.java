package org.shubbak.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class ProductionTests {

    private static final String[] PRODUCTION = {"--production", "--base-url", "https://shubbak.sharqia.gov.eg"};

    @TempDir
    Path data;

    @Test
    void production_begins_on_an_empty_external_database_and_refuses_one_where_a_printed_password_opens() {
        try (var database = OwnDatabase.with()) {
            var jdbc = JdbcClient.create(database.dataSource());
            try (var product = served(database)) {
                assertThat(product.startUp()).isPositive();
                assertThat(jdbc.sql("select count(*) from organisation.staff where active")
                                .query(Long.class)
                                .single())
                        .isZero();
            }
            givePrintedPassword(database, jdbc);

            assertThatThrownBy(() -> served(database))
                    .hasMessageContaining(
                            "--production refuses this database: the demo account clerk1 can still sign in")
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\tat "));
        }
    }

    @Test
    void production_is_refused_on_the_embedded_database_and_on_an_address_that_anybody_can_read_along() {
        var embedded = new ServeOrder("127.0.0.1", 1, data, null, "https://shubbak.sharqia.gov.eg", true);
        var plain = new ServeOrder("127.0.0.1", 1, data, "jdbc:postgresql://db/shubbak", "http://shubbak", true);

        assertThatThrownBy(embedded::check).isInstanceOf(StartRefused.class).hasMessageContaining("--database-url");
        assertThatThrownBy(plain::check).isInstanceOf(StartRefused.class).hasMessageContaining("https://");
    }

    private ProductProcess served(OwnDatabase database) {
        return ProductProcess.ofThisBuild(
                data, ProductProcess.freePort(), Map.of("SHUBBAK_DATABASE_URL", database.address()), PRODUCTION);
    }

    private static void givePrintedPassword(OwnDatabase database, JdbcClient jdbc) {
        var login = new DatabaseLogin(
                database.url(), "shubbak", SharedDatabase.access().password());
        new FirstAdministrator(login).make("mona.sayed", "منى السيد", "SHR-00");
        jdbc.sql("update organisation.staff set sign_in_name = 'clerk1' where sign_in_name = 'mona.sayed'")
                .update();
        jdbc.sql("update security.credential set password = :password")
                .param("password", new BCryptPasswordEncoder(4).encode("shubbak"))
                .update();
    }
}
