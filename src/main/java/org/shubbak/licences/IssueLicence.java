package org.shubbak.licences;

import java.util.List;
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
        @Nullable LicenceNumber replaces) {

    public IssueLicence(
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
            String approverTitle) {
        this(
                request,
                requestNumber,
                unit,
                service,
                serviceNameAr,
                serviceNameEn,
                outputKind,
                holder,
                holderIdMasked,
                facts,
                conditionsAr,
                validityMonths,
                approver,
                approverTitle,
                null);
    }
}
