package org.shubbak.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.shubbak.security.People;
import org.shubbak.security.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@TestCentre
class BillsApiTests {

    private static final String UNIT = "SHR-05";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Bills bills;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvc calls;
    private BillFixtures fixtures;
    private String cashier;

    @BeforeEach
    void aCashiersToken() {
        calls = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        fixtures = new BillFixtures(bills, transaction);
        cashier = tokens.issue(new People(jdbc).someone(UNIT, Role.CASHIER).signInName());
    }

    @Test
    void a_bill_is_read_and_paid() throws Exception {
        var bill = fixtures.issued(UNIT, "5000");
        var read = calls.perform(get("/api/v1/bills/" + bill.id()).header("Authorization", "Bearer " + cashier))
                .andReturn()
                .getResponse();
        assertThat(read.getContentAsString()).contains("\"state\":\"due\"", "\"total\":5000.00");
        var paid = pay(bill, "{\"method\":\"cash\",\"amount\":5000,\"reference\":null}", "key-" + bill.id());
        assertThat(paid.getStatus()).isEqualTo(201);
        assertThat(paid.getContentAsString()).contains("\"serial\":\"R-" + UNIT, "خمسة آلاف");
        var again = pay(bill, "{\"method\":\"cash\",\"amount\":5000.00}", "key-" + bill.id());
        assertThat(again.getContentAsString()).isEqualTo(paid.getContentAsString());
        var twice = pay(bill, "{\"method\":\"cash\",\"amount\":5000}", "other-" + bill.id());
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(twice.getContentAsString()).contains("https://shubbak.org/problems/fees.bill-already-paid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; 422",
                "{\"method\":\"gold\",\"amount\":100}; 422",
                "{\"method\":\"cash\"}; 422",
                "{\"method\":\"cash\",\"amount\":-100}; 422",
                "{\"method\":\"cash\",\"amount\":0}; 422",
                "{\"method\":\"cash\",\"amount\":1e300}; 422",
                "{\"method\":\"cash\",\"amount\":100.001}; 422",
                "{\"method\":\"electronic\",\"amount\":100}; 422",
                "{\"method\":\"electronic\",\"amount\":100,\"reference\":\"<b>\"}; 422"
            })
    void a_wrong_payment_is_answered_with_a_problem(String body, int status) throws Exception {
        var answer = pay(fixtures.issued(UNIT, "100"), body, BillFixtures.key());
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void the_same_key_with_another_content_is_refused() throws Exception {
        var key = BillFixtures.key();
        pay(fixtures.issued(UNIT, "100"), "{\"method\":\"cash\",\"amount\":100}", key);
        var other = pay(fixtures.issued(UNIT, "100"), "{\"method\":\"cash\",\"amount\":100}", key);
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(other.getContentAsString()).contains("commands.key-reused");
    }

    @Test
    void a_clerk_collects_nothing() throws Exception {
        cashier = tokens.issue(new People(jdbc).someone(UNIT, Role.CLERK).signInName());
        var answer = pay(fixtures.issued(UNIT, "100"), "{\"method\":\"cash\",\"amount\":100}", BillFixtures.key());
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse pay(BillView bill, String body, String key) throws Exception {
        return calls.perform(post("/api/v1/bills/" + bill.id() + "/payments")
                        .header("Authorization", "Bearer " + cashier)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }
}
