package org.shubbak.platform.history;

import java.util.List;

/**
 * A table that holds rows of one request, and how they are found.
 *
 * @param condition with {@code ?} for the request's id
 * @param order the order in which the rows were written
 */
public record CaseTable(String name, String condition, String order) {

    private static final String OF_BILL = "bill IN (SELECT id FROM fees.bill WHERE request = ?)";

    /** In the order in which they may be filled. */
    public static final List<CaseTable> ALL = List.of(
            new CaseTable("requests.applicant", "id = (SELECT applicant FROM requests.request WHERE id = ?)", "id"),
            new CaseTable("requests.request", "id = ?", "id"),
            new CaseTable("requests.checklist_item", "request = ?", "key"),
            new CaseTable("requests.act", "request = ?", "id"),
            new CaseTable("requests.completion", "request = ?", "id"),
            new CaseTable("requests.handover", "request = ?", "request"),
            new CaseTable("workflow.instance", "request = ?", "request"),
            new CaseTable("workflow.step", "request = ?", "id"),
            new CaseTable("workflow.timer", "request = ?", "id"),
            new CaseTable("fees.bill", "request = ?", "id"),
            new CaseTable("fees.bill_line", OF_BILL, "bill, position"),
            new CaseTable("fees.payment", OF_BILL, "id"),
            new CaseTable("deadlines.clock", "subject = ?", "subject"),
            new CaseTable("deadlines.event", "subject = ?", "seq"),
            new CaseTable("licences.licence", "request = ?", "request"),
            new CaseTable("security.part_taken", "request = ?", "taken_at"),
            new CaseTable("audit.journal", "subject = ?", "seq"));
}
