package org.shubbak.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.documents.Documents;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.SerialNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TestCentre
class LicencesTests {

    @Autowired
    Licences licences;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_output_gets_its_number_its_code_and_its_stored_paper_at_once() throws IOException {
        var order = anOutput();

        var licence = licences.issue(order);

        assertThat(SerialNumber.read(licence.number().value())).isPresent();
        assertThat(licence.number().value()).startsWith("L-SHR-01-");
        assertThat(licence.validUntil())
                .isEqualTo(licence.issuedOn().plusMonths(24).minusDays(1));
        assertThat(documents.open(licence.pdf()).getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(licences.ofRequest(order.request()))
                .contains(licences.byNumber(licence.number()).orElseThrow());
        assertThat(licences.byCode(licence.code())).isPresent();
        assertThat(journal.of(order.request())).extracting(JournalRow::act).contains("licence.issued");
    }

    @Test
    void an_approval_that_fails_later_leaves_no_output_and_no_gap() {
        var first = licences.issue(anOutput());
        var lost = anOutput();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.execute(status -> {
                    licences.issue(lost);
                    throw new IllegalStateException("a later step fails");
                }));

        var next = licences.issue(anOutput());

        assertThat(licences.ofRequest(lost.request())).isEmpty();
        assertThat(sequence(next)).isEqualTo(sequence(first) + 1);
    }

    @Test
    void outputs_issued_at_the_same_moment_never_share_a_number() throws ExecutionException, InterruptedException {
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Future<Licence>> issued = IntStream.range(0, 24)
                    .mapToObj(i -> people.submit(() -> licences.issue(anOutput())))
                    .toList();
            var numbers = new java.util.TreeSet<Long>();
            for (var one : issued) {
                numbers.add(sequence(one.get()));
            }
            assertThat(numbers).hasSize(24);
            assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(23);
        }
    }

    @Test
    void a_request_gets_one_output_only() {
        var order = anOutput();
        licences.issue(order);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> licences.issue(order))
                .extracting(Refusal::code)
                .isEqualTo("licences.already-issued");
    }

    @Test
    void a_renewed_output_takes_the_place_of_the_old_one_once() {
        var old = licences.issue(anOutput());
        licences.issue(anOutput(java.util.UUID.randomUUID(), "أحمد", 24, old.number()));

        assertThat(licences.byNumber(old.number()).orElseThrow().state()).isEqualTo(State.SUPERSEDED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> licences.issue(anOutput(java.util.UUID.randomUUID(), "أحمد", 24, old.number())))
                .extracting(Refusal::code)
                .isEqualTo("licences.cannot-replace");
    }

    @Test
    void an_output_expires_the_day_after_its_last_and_one_without_end_never() {
        var licence = licences.issue(anOutput("أحمد", 12));
        var endless = licences.issue(anOutput("أحمد", null));

        assertThat(licence.stateOn(licence.issuedOn().plusMonths(12).minusDays(1)))
                .isEqualTo(State.VALID);
        assertThat(licence.stateOn(licence.issuedOn().plusMonths(12))).isEqualTo(State.EXPIRED);
        assertThat(endless.stateOn(endless.issuedOn().plusYears(90))).isEqualTo(State.VALID);
    }

    private static long sequence(Licence licence) {
        return SerialNumber.read(licence.number().value()).orElseThrow().seq();
    }
}
