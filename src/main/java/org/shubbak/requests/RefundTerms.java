package org.shubbak.requests;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.ServiceDefinition;

/**
 * What a request for a refund (طلب استرداد) asks back, as its service and its answers say.
 *
 * @param overpayment whether all that was paid may go back, not deposits alone
 * @param receipt the number of the receipt as the applicant gave it
 * @param heir whether the applicant is an heir of whoever paid, for which the file holds the inheritance declaration
 */
record RefundTerms(
        boolean overpayment,
        @Nullable String receiptQuestion,
        @Nullable String receipt,
        boolean heir,
        @Nullable String payer) {

    private static final String OVERPAYMENT = "overpayment";
    private static final String RECEIPT_QUESTION = "receiptQuestion";
    private static final String CAPACITY = "capacity";
    private static final String HEIR = "heir";
    private static final String PAYER = "depositor";

    static RefundTerms of(ServiceDefinition service, Map<String, ?> answers) {
        var question = service.parameters().get(RECEIPT_QUESTION);
        return new RefundTerms(
                Boolean.TRUE.equals(service.parameters().get(OVERPAYMENT)),
                question == null ? null : question.toString(),
                question == null ? null : text(answers.get(question.toString())),
                HEIR.equals(answers.get(CAPACITY)),
                text(answers.get(PAYER)));
    }

    private static @Nullable String text(@Nullable Object answer) {
        return answer instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
