package org.shubbak.licences;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * Everything that goes on an output at the moment of approval.
 *
 * @param unit the deciding unit, whose head signs and whose year the number counts in
 * @param outputKind {@code licence}, {@code permit}, {@code certificate} or {@code statement}
 * @param holderIdMasked the holder's identity number, all but its last four digits hidden
 * @param validityMonths null where the output does not expire
 * @param approverTitle as {@code رئيس مركز ومدينة الزقازيق}
 * @param replaces the older output that this one takes the place of
 * @param holderHash the holder's keyed identity, by which his outputs are found again
 * @param wording the service's own words on the paper; the kind's when absent
 * @param renewal when and by which service it is renewed
 */
public record IssueLicence(
        UUID request,
        String requestNumber,
        UnitId unit,
        ServiceCode service,
        String serviceNameAr,
        String serviceNameEn,
        String outputKind,
        String holder,
        String holderIdMasked,
        List<Fact> facts,
        List<String> conditionsAr,
        @Nullable Integer validityMonths,
        Actor approver,
        String approverTitle,
        @Nullable LicenceNumber replaces,
        @Nullable String holderHash,
        @Nullable Wording wording,
        @Nullable Renewal renewal) {

    /**
     * What a service writes on its paper.
     *
     * @param titleAr the kind's own when absent
     * @param addresseeAr whom a letter is written to
     * @param bodyAr paragraphs with {@code {name}} for what is filled in
     * @param values what the names stand for; those that are known only at issue are added to it
     */
    public record Wording(
            @Nullable String titleAr, @Nullable String addresseeAr, List<String> bodyAr, Map<String, String> values) {}

    /** @param remindDays how many days before its end the holder is reminded */
    public record Renewal(ServiceCode service, int remindDays) {}
}
