package org.shubbak.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.fees.Receipts;
import org.shubbak.licences.LicenceNumber;
import org.shubbak.licences.Licences;
import org.shubbak.shared.SerialNumber;
import org.springframework.stereotype.Component;

/** The earlier requests of ours that answers name: by the request's number, the receipt's or the licence's. */
@Component
class RefundSources {

    private final Requests requests;
    private final Licences licences;
    private final Receipts receipts;

    RefundSources(Requests requests, Licences licences, Receipts receipts) {
        this.requests = requests;
        this.licences = licences;
        this.receipts = receipts;
    }

    /**
     * An earlier request.
     *
     * @param question whose answer names it
     * @param receipt the receipt's serial where it was named by that
     */
    record Source(
            String question, RequestRow request, @Nullable String receipt) {}

    /** Each request once, in the order of the answers. */
    List<Source> of(Map<String, ?> answers) {
        var found = new ArrayList<Source>();
        answers.forEach((question, answer) -> source(question, answer)
                .filter(source -> found.stream()
                        .noneMatch(other ->
                                other.request().id().equals(source.request().id())
                                        && (source.receipt() == null
                                                || source.receipt().equals(other.receipt()))))
                .ifPresent(found::add));
        return found;
    }

    private Optional<Source> source(String question, Object answer) {
        var text = text(answer);
        return text.isEmpty()
                ? Optional.empty()
                : byRequest(question, text).or(() -> byReceipt(question, text)).or(() -> byLicence(question, text));
    }

    /** A licence is answered with its number and what is known of it. */
    private static String text(Object answer) {
        var text = answer instanceof Map<?, ?> parts ? parts.get("number") : answer;
        return text instanceof String it ? it.strip() : "";
    }

    private Optional<Source> byRequest(String question, String text) {
        return requests.find(text).map(row -> new Source(question, row, null));
    }

    private Optional<Source> byReceipt(String question, String text) {
        return SerialNumber.read(text)
                .flatMap(serial -> receipts.find(serial.value()))
                .map(receipt -> new Source(question, requests.get(receipt.request()), receipt.serial()));
    }

    private Optional<Source> byLicence(String question, String text) {
        return LicenceNumber.read(text)
                .flatMap(licences::byNumber)
                .map(licence -> new Source(question, requests.get(licence.request()), null));
    }
}
