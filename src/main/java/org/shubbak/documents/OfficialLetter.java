package org.shubbak.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter (خطاب) to an outside body on the governorate's letterhead.
 *
 * @param outgoing number and year in the unit's outgoing register (سجل الصادر), as {@code 12/2026}
 * @param addressee as {@code السيد المهندس / رئيس قطاع كهرباء الزقازيق}
 * @param subject what stands after {@code بشأن}
 * @param verifyUrl the full address behind the QR
 */
public record OfficialLetter(
        Letterhead letterhead,
        String outgoing,
        String number,
        String requestNumber,
        String addressee,
        String subject,
        List<String> body,
        List<IssuedPaper.Fact> facts,
        List<String> conditions,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String approver,
        String approverTitle,
        String verifyUrl,
        String code) {

    /** The facts that are one line. */
    public List<IssuedPaper.Fact> lines() {
        return facts.stream().filter(fact -> fact.rows().isEmpty()).toList();
    }

    /** The facts that are tables. */
    public List<IssuedPaper.Fact> tables() {
        return facts.stream().filter(fact -> !fact.rows().isEmpty()).toList();
    }
}
