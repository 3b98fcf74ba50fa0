package org.shubbak.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a licence (رخصة), permit (تصريح), certificate (شهادة) or statement (إفادة) says on paper.
 *
 * @param kind {@code licence}, {@code permit}, {@code certificate} or {@code statement}
 * @param titleAr the service's own title; the kind's when absent
 * @param body paragraphs, filled in
 * @param holderId the holder's masked identity number
 * @param ownHand whether the approver signs himself, so that his signature's picture takes the place of his name
 * @param verifyUrl the full address behind the QR
 * @param code the short code printed under the QR
 */
public record IssuedPaper(
        Letterhead letterhead,
        String kind,
        @Nullable String titleAr,
        String serviceAr,
        String number,
        String requestNumber,
        String holder,
        String holderId,
        List<String> body,
        List<Fact> facts,
        List<String> conditions,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String approver,
        String approverTitle,
        boolean ownHand,
        String verifyUrl,
        String code) {

    public String title() {
        return titleAr == null ? PaperWords.title(kind) : titleAr;
    }

    /** The facts that are one line. */
    public List<Fact> lines() {
        return facts.stream().filter(fact -> fact.rows().isEmpty()).toList();
    }

    /** The facts that are tables. */
    public List<Fact> tables() {
        return facts.stream().filter(fact -> !fact.rows().isEmpty()).toList();
    }

    /**
     * One line of the facts, or a table of its own.
     *
     * @param heads of the table's columns; empty for a line
     */
    public record Fact(String labelAr, String value, List<String> heads, List<List<String>> rows) {

        public Fact(String labelAr, String value) {
            this(labelAr, value, List.of(), List.of());
        }
    }
}
