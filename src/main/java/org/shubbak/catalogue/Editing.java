package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.shared.ServiceCode;

/** An edit of a service definition on its way to being published; the definition it starts from stays as it is. */
public final class Editing {

    private final ServiceDefinition from;
    private ServiceCode code;
    private int version;
    private String nameAr;
    private String nameEn;
    private DeadlineRule deadline;
    private final List<RequiredDocument> documents;
    private final List<FeeRule.Rate> rates;

    private Editing(ServiceDefinition from) {
        this.from = from;
        code = from.code();
        version = from.version();
        nameAr = from.nameAr();
        nameEn = from.nameEn();
        deadline = from.deadline();
        documents = new ArrayList<>(from.documents());
        rates = new ArrayList<>(from.fee().rates());
    }

    public static Editing of(ServiceDefinition from) {
        return new Editing(from);
    }

    public Editing name(String ar, String en) {
        nameAr = ar;
        nameEn = en;
        return this;
    }

    /** Another number of the same days or weeks or months. */
    public Editing deadline(int value) {
        deadline = new DeadlineRule(
                value, deadline.unit(), deadline.dayKind(), deadline.onExpiry(), deadline.legalBasis());
        return this;
    }

    /** Sets a rate; one that a unit set is not assumed any more. */
    public Editing rate(String key, BigDecimal amount) {
        rates.replaceAll(it -> it.key().equals(key) && it.amount().compareTo(amount) != 0
                ? new FeeRule.Rate(key, amount, it.labelAr(), it.labelEn(), it.basis(), false)
                : it);
        return this;
    }

    public Editing document(RequiredDocument added) {
        documents.add(added);
        return this;
    }

    /** The same service under a code of its own, as its first version. */
    public Editing code(ServiceCode other) {
        code = other;
        version = 0;
        return this;
    }

    public ServiceDefinition done() {
        return new ServiceDefinition(
                code,
                version,
                nameAr,
                nameEn,
                from.sectorAr(),
                from.sectorEn(),
                from.beneficiary(),
                from.department(),
                deadline,
                from.questions(),
                documents,
                new FeeRule(rates, from.fee().upfront(), from.fee().statement()),
                from.procedure(),
                from.parameters(),
                from.output(),
                from.validityMonths(),
                from.legalBasis(),
                from.refusals(),
                from.bodies(),
                from.conditions());
    }
}
