package org.shubbak.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.security.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestCentre
class ServicePageTests {

    @LocalServerPort
    private int port;

    @Test
    void everybody_may_ask_for_services_and_for_what_one_needs() {
        var visitor = new Browser(port);
        assertThat(visitor.get("/api/v1/services?q=BLD-002").body()).contains("\"code\":\"BLD-002\"");
        assertThat(visitor.get("/api/v1/services/occ-001").body())
                .contains("\"street_class\"")
                .contains("\"upfront\"")
                .contains("\"deemed_accepted\"");
    }

    @Test
    void a_service_nobody_knows_is_a_problem_document() {
        var answer = new Browser(port).get("/api/v1/services/XXX-999");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("https://shubbak.org/problems/catalogue.unknown-service");
        assertThat(new Browser(port).get("/api/v1/services/..%3Cscript").statusCode())
                .isIn(400, 404);
    }
}
