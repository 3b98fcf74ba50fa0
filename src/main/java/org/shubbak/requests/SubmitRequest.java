package org.shubbak.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * A request as handed in at a window or sent by another channel.
 *
 * @param answers the service's own questions by key, as typed
 * @param documents what was shown for each required document; what is not named counts as missing
 * @param draft the clerk's draft this came from, closed by the submission
 */
public record SubmitRequest(
        ServiceCode service,
        UnitId unit,
        Channel channel,
        ApplicantDetails applicant,
        @Nullable Agent agent,
        Map<String, Object> answers,
        List<ChecklistEntry> documents,
        @Nullable UUID draft) {

    /**
     * Who acts for the applicant (وكيل).
     *
     * @param authority number and office of the power of attorney (توكيل رسمي)
     */
    public record Agent(String name, String nationalId, String authority) {}
}
