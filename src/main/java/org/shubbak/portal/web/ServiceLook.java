package org.shubbak.portal.web;

import java.util.List;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Department;
import org.shubbak.workflow.ProcedureSteps;

/**
 * A service as its page tells it.
 *
 * @param department where the file is studied
 * @param steps the way of a request when all goes well
 */
public record ServiceLook(ServiceDefinition service, Department department, List<ProcedureSteps.LayStep> steps) {

    /** The papers that everybody brings. */
    public List<RequiredDocument> always() {
        return service.documents().stream()
                .filter(document -> document.when() == null && !document.optional())
                .toList();
    }

    /** The papers that some bring. */
    public List<RequiredDocument> sometimes() {
        return service.documents().stream()
                .filter(document -> document.when() != null || document.optional())
                .toList();
    }

    /** What the citizen is asked on the form. */
    public List<Question> asked() {
        return service.questions().stream()
                .filter(question -> !question.officialUse() && question.type() != Question.Type.DECLARATION)
                .toList();
    }

    /** A rate as it is written: a share of a value with its sign, an amount without idle zeros. */
    public String amount(FeeRule.Rate rate) {
        boolean share = service.fee().lines().stream()
                .anyMatch(line ->
                        line.kind() == FeeRule.Kind.PERCENT && rate.key().equals(line.rate()));
        String number = rate.amount().stripTrailingZeros().toPlainString();
        return share ? number + "%" : number;
    }
}
