package org.shubbak.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.shubbak.shared.SerialNumber;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LookupLimitTests {

    private static final String NUMBER = SerialNumber.of("SHR-01", 2026, 7).value();

    private final LookupLimit limit = new LookupLimit(5, 3);

    @Test
    void an_address_that_missed_too_often_has_to_wait() throws Exception {
        for (int n = 0; n < 5; n++) {
            assertThat(answer("GET", "/L/UNKNOWN" + n, "10.0.0.1", "", 404)).isEqualTo(404);
        }
        assertThat(answer("GET", "/L/GENUINE", "10.0.0.1", "", 200)).isEqualTo(429);
        assertThat(answer("GET", "/L/GENUINE", "10.0.0.2", "", 200)).isEqualTo(200);
    }

    @Test
    void finding_what_exists_takes_nothing() throws Exception {
        for (int n = 0; n < 50; n++) {
            assertThat(answer("GET", "/api/v1/verify/GENUINE", "10.0.0.3", "", 200))
                    .isEqualTo(200);
        }
    }

    @Test
    void the_phone_digits_of_one_request_are_not_guessed_from_many_addresses() throws Exception {
        for (int n = 0; n < 3; n++) {
            assertThat(answer("POST", "/track", "10.0.1." + n, NUMBER, 422)).isEqualTo(422);
        }
        assertThat(answer("POST", "/track", "10.0.1.9", " " + NUMBER.toLowerCase(), 200))
                .isEqualTo(429);
        assertThat(answer("GET", "/track/" + NUMBER, "10.0.1.9", "", 200)).isEqualTo(200);
    }

    @Test
    void other_pages_are_not_counted() throws Exception {
        for (int n = 0; n < 50; n++) {
            assertThat(answer("GET", "/services/none", "10.0.0.4", "", 404)).isEqualTo(404);
        }
    }

    private int answer(String method, String path, String address, String number, int status) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        if (!number.isEmpty()) {
            request.setParameter("number", number);
        }
        var response = new MockHttpServletResponse();
        var page = new jakarta.servlet.http.HttpServlet() {
            @Override
            protected void service(jakarta.servlet.http.HttpServletRequest asked, HttpServletResponse answered) {
                answered.setStatus(status);
            }
        };
        limit.doFilter(request, response, new MockFilterChain(page));
        return response.getStatus();
    }
}
