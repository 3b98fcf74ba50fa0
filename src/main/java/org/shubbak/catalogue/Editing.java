package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;

/** An edit of a service definition on its way to being published; the definition it starts from stays as it is. */
public final class Editing {

    private final ServiceDefinition from;
    private ServiceCode code;
    private int version;
    private String nameAr;
    private String nameEn;
    private String sector;
    private List<String> words;
    private DepartmentCode department;
    private DeadlineRule deadline;
    private List<Eligibility> eligibility;
    private List<Question> questions;
    private final List<RequiredDocument> documents;
    private FeeRule fee;
    private String procedure;
    private Map<String, Object> parameters;
    private String output;
    private @Nullable Integer validityMonths;
    private Paper paper;
    private List<Sample> samples;

    private Editing(ServiceDefinition from) {
        this.from = from;
        code = from.code();
        version = from.version();
        nameAr = from.nameAr();
        nameEn = from.nameEn();
        sector = from.sector();
        words = from.words();
        department = from.department();
        deadline = from.deadline();
        eligibility = from.eligibility();
        questions = from.questions();
        documents = new ArrayList<>(from.documents());
        fee = from.fee();
        procedure = from.procedure();
        parameters = from.parameters();
        output = from.output();
        validityMonths = from.validityMonths();
        paper = from.paper();
        samples = from.samples();
    }

    public static Editing of(ServiceDefinition from) {
        return new Editing(from);
    }

    public Editing name(String ar, String en) {
        nameAr = ar;
        nameEn = en;
        return this;
    }

    Editing version(int other) {
        version = other;
        return this;
    }

    Editing sector(String other) {
        sector = other;
        return this;
    }

    Editing words(List<String> others) {
        words = others;
        return this;
    }

    Editing department(DepartmentCode other) {
        department = other;
        return this;
    }

    /** Another number of the same days or weeks or months. */
    public Editing deadline(int value) {
        return deadline(deadline.with(value));
    }

    Editing deadline(DeadlineRule other) {
        deadline = other;
        return this;
    }

    Editing eligibility(List<Eligibility> others) {
        eligibility = others;
        return this;
    }

    Editing questions(List<Question> others) {
        questions = others;
        return this;
    }

    Editing fee(FeeRule other) {
        fee = other;
        return this;
    }

    /** Sets a rate; one that a unit set is not assumed any more. */
    public Editing rate(String key, BigDecimal amount) {
        var rates = new ArrayList<>(fee.rates());
        rates.replaceAll(it -> it.key().equals(key) && it.amount().compareTo(amount) != 0
                ? new FeeRule.Rate(key, amount, it.labelAr(), it.labelEn(), it.basis(), false, it.from(), it.until())
                : it);
        return fee(new FeeRule(rates, fee.lines(), fee.exemptions()));
    }

    public Editing document(RequiredDocument added) {
        documents.add(added);
        return this;
    }

    Editing procedure(String other, Map<String, Object> switches) {
        procedure = other;
        parameters = switches;
        return this;
    }

    Editing output(String other, @Nullable Integer months) {
        output = other;
        validityMonths = months;
        return this;
    }

    Editing paper(Paper other) {
        paper = other;
        return this;
    }

    Editing samples(List<Sample> others) {
        samples = others;
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
                sector,
                from.audiences(),
                from.applicants(),
                words,
                from.summaryAr(),
                from.summaryEn(),
                department,
                from.legalBasis(),
                deadline,
                eligibility,
                questions,
                documents,
                fee,
                procedure,
                parameters,
                from.bodies(),
                output,
                validityMonths,
                from.renewal(),
                paper,
                from.conditions(),
                from.refusals(),
                samples);
    }
}
