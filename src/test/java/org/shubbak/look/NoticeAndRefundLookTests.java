package org.shubbak.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.documents.PaperReading;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.GivingLateNotice;
import org.shubbak.requests.NoticePapers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The panel in which a refund is established, and the notice after the time is over, before and after it is given: axe-core
 * finds nothing serious, nothing reaches over the edge, and pictures lie in {@code target/pictures}.
 */
@TestCentre
@Import(CaseRun.class)
class NoticeAndRefundLookTests {

    private static final Path FOLDER = Path.of("target", "pictures");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    GivingLateNotice giving;

    @Autowired
    NoticePapers notices;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void the_panel_that_establishes_a_refund() {
        var step = run.until(run.submitAndPay("REV-010").id(), "review");
        look(run.holder(step).signInName(), "/cases/" + step.requestNumber(), "refund");
    }

    @Test
    void the_notice_before_and_after_it_is_given() throws IOException {
        var submission = run.aSubmission("BLD-002");
        var request = run.submit(submission);
        run.payAll(request.id());
        run.act(run.step(request.id(), "completeness"), "forward");
        jdbc.sql("UPDATE deadlines.clock SET started_on = started_on - 40, due = due - 40 WHERE subject = :id")
                .param("id", request.id())
                .update();
        look(null, request.trackingPath(), "notice-mine");
        look("clerk1", "/cases/" + request.number(), "notice-window");
        giving.atWindow(
                request.number(),
                Objects.requireNonNull(submission.applicant().nationalId()),
                run.named("clerk1"),
                CaseRun.aKey());
        look(null, request.trackingPath(), "noticed-mine");
        look("clerk1", "/cases/" + request.number(), "noticed-window");
        byte[] receipt = notices.atWindow(request.number(), run.named("clerk1"));
        assertThat(PaperReading.pages(receipt)).isEqualTo(1);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("notice-receipt.png"), PaperReading.png(receipt, 150));
        var reviewer = run.holder(run.step(request.id(), "structural")).signInName();
        look(reviewer, "/cases/" + request.number(), "noticed-case");
    }

    private void look(@Nullable String who, String path, String name) {
        new Looking(chromium.browser(), "http://127.0.0.1:" + port).at(who, path, name);
    }
}
