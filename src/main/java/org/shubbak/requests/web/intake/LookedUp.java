package org.shubbak.requests.web.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Engineer;

/** What the registers say of the numbers typed so far, by question. */
public record LookedUp(
        LocalDate today,
        Map<String, Engineer> engineers,
        Map<String, List<Engineer>> matches,
        Map<String, Licence> licences) {

    /**
     * A licence as the clerk sees it before the request is registered.
     *
     * @param holder his name, only where the applicant is he
     */
    public record Licence(
            String kind,
            String serviceAr,
            String serviceEn,
            String state,
            @Nullable LocalDate until,
            String holderIdEnd,
            @Nullable String holder) {}

    public @Nullable Engineer engineer(String question) {
        return engineers.get(question);
    }

    /** Engineers whose name holds what was typed instead of a number. */
    public List<Engineer> engineers(String question) {
        return matches.getOrDefault(question, List.of());
    }

    public @Nullable Licence licence(String question) {
        return licences.get(question);
    }

    public boolean maySign(Engineer engineer) {
        return engineer.maySignOn(today);
    }
}
