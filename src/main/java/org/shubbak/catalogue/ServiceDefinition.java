package org.shubbak.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;

/**
 * One version of a service (خدمة): everything a request is held to, from its form to what is issued. A version never
 * changes once published; a request keeps the version it was filed under.
 *
 * @param procedure the name of the BPMN procedure that runs it, with {@code parameters} as its switches
 * @param output licence, permit, certificate, statement, receipt or none
 * @param validityMonths how long the output holds; without an end when absent
 */
public record ServiceDefinition(
        ServiceCode code,
        int version,
        String nameAr,
        String nameEn,
        String sectorAr,
        String sectorEn,
        String beneficiary,
        DepartmentCode department,
        DeadlineRule deadline,
        List<Question> questions,
        List<RequiredDocument> documents,
        FeeRule fee,
        String procedure,
        Map<String, Object> parameters,
        String output,
        @Nullable Integer validityMonths,
        String legalBasis,
        List<RefusalGround> refusals,
        List<OutsideBody> bodies,
        List<Condition> conditions)
        implements Labelled {

    public ServiceDefinition {
        questions = List.copyOf(questions);
        documents = List.copyOf(documents);
        parameters = Map.copyOf(parameters);
        refusals = refusals == null ? List.of() : List.copyOf(refusals);
        bodies = bodies == null ? List.of() : List.copyOf(bodies);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    @Override
    public String labelAr() {
        return nameAr;
    }

    @Override
    public String labelEn() {
        return nameEn;
    }

    /** The same definition as its next version. */
    public ServiceDefinition asVersion(int next) {
        return new ServiceDefinition(
                code,
                next,
                nameAr,
                nameEn,
                sectorAr,
                sectorEn,
                beneficiary,
                department,
                deadline,
                questions,
                documents,
                fee,
                procedure,
                parameters,
                output,
                validityMonths,
                legalBasis,
                refusals,
                bodies,
                conditions);
    }
}
