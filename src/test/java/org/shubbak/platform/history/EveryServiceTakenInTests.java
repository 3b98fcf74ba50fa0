package org.shubbak.platform.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.security.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The made history stands on real cases: each service must take in what its own sample answers. */
@TestCentre
class EveryServiceTakenInTests {

    private static final int MOST_LEFT_OUT = 8;

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_patient_applicant_is_taken_in_for_every_service_by_the_answers_of_its_sample() {
        var api = new ApiClient("http://127.0.0.1:" + port, tokens::issue);
        var office = new Office(api, "SHR-01", "", (name, reply) -> {});
        List<String> refused = new ArrayList<>();
        int number = 1_850_000;
        for (JsonNode definition : definitions()) {
            try {
                office.submit(definition, People.number(number++));
            } catch (ApiClient.Refused no) {
                refused.add(definition.path("code").asString() + ": " + no.getMessage());
            }
        }
        assertThat(refused).as(String.join("\n", refused)).hasSizeLessThanOrEqualTo(MOST_LEFT_OUT);
    }

    @Test
    void two_people_have_two_companies() {
        assertThat(java.util.stream.LongStream.range(10_000, 30_000)
                        .mapToObj(number -> People.number(number).company().register())
                        .distinct()
                        .count())
                .isEqualTo(20_000);
    }

    private List<JsonNode> definitions() {
        return jdbc.sql("""
                SELECT v.definition::text FROM catalogue.service s
                JOIN catalogue.service_version v ON v.code = s.code AND v.version = s.current_version
                ORDER BY s.code
                """).query(String.class).list().stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
