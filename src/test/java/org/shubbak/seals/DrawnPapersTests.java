package org.shubbak.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.TestCentre;
import org.shubbak.shared.UnitId;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.PaperVerdict;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.StatusList;
import org.shubbak.signing.TrustedKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receipts of requests, vouchers and refusals are checked by their code and by their QR, as licences are. */
@TestCentre
class DrawnPapersTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    DrawnPapers papers;

    @Autowired
    SigningPapers signing;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource
    void a_printed_paper_is_known_by_its_qr_its_page_and_the_call(DrawnPaper.Kind kind) throws Exception {
        var number = "SHR-01-2026-" + UUID.randomUUID();
        var paper = papers.of(kind, number, new UnitId("SHR-01"), now());
        var text = papers.seal(paper, "منى السيد عطية", "إفادة").text(new byte[16]);

        var verdict = check().check(text, new byte[16], now());
        assertThat(verdict.reason()).isEqualTo(PaperVerdict.Reason.VALID);
        assertThat(Objects.requireNonNull(verdict.claims()).number()).isEqualTo(number);
        assertThat(check().check(text, new byte[15], now()).reason()).isEqualTo(PaperVerdict.Reason.WRONG_FILE);

        assertThat(get("/L/" + paper.code())).contains(number, "verdict-done");
        var answer = json(get("/api/v1/verify/" + paper.code()));
        assertThat(answer.get("outcome").asString()).isEqualTo("valid");
        assertThat(answer.get("number").asString()).isEqualTo(number);
        assertThat(answer.get("kind").asString()).isIn("request-receipt", "voucher", "refusal", "notice-receipt");
    }

    @Test
    void a_paper_keeps_its_code_on_every_print() {
        var number = UUID.randomUUID().toString();
        var first = papers.of(DrawnPaper.Kind.VOUCHER, number, new UnitId("SHR-01"), now());
        var second = papers.of(DrawnPaper.Kind.VOUCHER, number, new UnitId("SHR-01"), now());

        assertThat(second).isEqualTo(first);
        assertThat(papers.of(DrawnPaper.Kind.REFUSAL, number, new UnitId("SHR-01"), now())
                        .code())
                .isNotEqualTo(first.code());
    }

    private PaperCheck check() throws Exception {
        var list = browser.send(request("/L/status/" + StatusList.DRAWN), BodyHandlers.ofByteArray());
        return new PaperCheck(TrustedKeys.read(signing.keyList(), signing.root())).with(list.body());
    }

    private String get(String path) throws Exception {
        return browser.send(request(path), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private Instant now() {
        return clock.instant();
    }
}
