package org.shubbak.requests;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.ServiceDefinition;

/**
 * What a request for a refund (طلب استرداد) asks back, as its service and its answers say.
 *
 * @param overpayment whether all that was paid may go back, not deposits alone
 * @param receipt the number of the receipt as the applicant gave it
 * @param receiptYear the year of that receipt, where the service asks for its day
 * @param heir whether the applicant is an heir of whoever paid, for which the file holds the inheritance declaration
 */
record RefundTerms(
        boolean overpayment,
        @Nullable String receiptQuestion,
        @Nullable String receipt,
        @Nullable Integer receiptYear,
        boolean heir,
        @Nullable String payer) {

    private static final String OVERPAYMENT = "overpayment";
    private static final String RECEIPT_QUESTION = "receiptQuestion";
    private static final String RECEIPT_DATE_QUESTION = "receiptDateQuestion";
    private static final String CAPACITY = "capacity";
    private static final String HEIR = "heir";
    private static final String PAYER = "depositor";

    static RefundTerms of(ServiceDefinition service, Map<String, ?> answers) {
        var question = service.parameters().get(RECEIPT_QUESTION);
        return new RefundTerms(
                Boolean.TRUE.equals(service.parameters().get(OVERPAYMENT)),
                question == null ? null : question.toString(),
                question == null ? null : text(answers.get(question.toString())),
                year(service.parameters().get(RECEIPT_DATE_QUESTION), answers),
                HEIR.equals(answers.get(CAPACITY)),
                text(answers.get(PAYER)));
    }

    private static @Nullable Integer year(@Nullable Object question, Map<String, ?> answers) {
        Object day = question == null ? null : answers.get(question.toString());
        return day instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? Integer.valueOf(text.substring(0, 4))
                : null;
    }

    private static @Nullable String text(@Nullable Object answer) {
        return answer instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
