package org.shubbak.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.fees.Deposit;
import org.shubbak.fees.Refunds;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The deposits that a request asks back: those paid on the applicant's own earlier requests which its answers name, or on
 * those of whom he is an heir.
 */
@Component
class Deposits {

    private final Requests requests;
    private final Catalogue catalogue;
    private final RefundSources sources;
    private final Refunds refunds;
    private final JsonMapper json;

    Deposits(Requests requests, Catalogue catalogue, RefundSources sources, Refunds refunds, JsonMapper json) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.sources = sources;
        this.refunds = refunds;
        this.json = json;
    }

    /** All that were paid, those that went back already too. */
    List<Deposit> of(RequestRow row) {
        var answers = Answers.read(json, row.answers());
        return earlier(row, answers).stream()
                .flatMap(id -> refunds.deposits(id).stream())
                .toList();
    }

    /** Whether an earlier request was the applicant's own. */
    boolean isOf(RequestRow row, UUID earlier) {
        return requests.get(earlier).applicant().equals(row.applicant());
    }

    private List<UUID> earlier(RequestRow row, Map<String, Object> answers) {
        boolean heir = RefundTerms.of(catalogue.version(row.service(), row.serviceVersion()), answers)
                .heir();
        return sources.of(answers).stream()
                .map(RefundSources.Source::request)
                .filter(source -> !source.id().equals(row.id()))
                .filter(source -> heir || source.applicant().equals(row.applicant()))
                .map(RequestRow::id)
                .distinct()
                .toList();
    }
}
