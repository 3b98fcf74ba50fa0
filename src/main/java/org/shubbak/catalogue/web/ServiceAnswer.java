package org.shubbak.catalogue.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Choice;
import org.shubbak.catalogue.Eligibility;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.Limits;
import org.shubbak.catalogue.OutsideBody;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.RefusalGround;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.shared.ServiceCode;

/** A service as the API tells it: the same as the definition, in the API's own words. */
record ServiceAnswer(
        String code,
        int version,
        String nameAr,
        String nameEn,
        String sectorAr,
        String sectorEn,
        List<String> audiences,
        String department,
        Deadline deadline,
        List<Eligibility> eligibility,
        List<Asked> questions,
        List<Paper> documents,
        Fee fee,
        String procedure,
        Map<String, Object> parameters,
        String output,
        @Nullable Integer validityMonths,
        String legalBasis,
        List<RefusalGround> refusals,
        List<Body> bodies) {

    /** One line of the list of services. */
    record Brief(
            String code,
            int version,
            String nameAr,
            String nameEn,
            String sectorAr,
            String sectorEn,
            Deadline deadline,
            String output) {}

    record Deadline(
            int value,
            String unit,
            String dayKind,
            String onExpiry,
            String legalBasis,
            @Nullable Notice notice) {}

    /** What the applicant may do once the time is over: notify a higher authority, and the period that counts from it. */
    record Notice(
            String toAr, String toEn, int value, String unit, String dayKind, String onExpiry, String legalBasis) {}

    record Asked(
            String key,
            String labelAr,
            String labelEn,
            String type,
            boolean required,
            @Nullable String unit,
            List<Choice> choices,
            @Nullable String when,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean whole,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            String days,
            @Nullable Integer minRows,
            @Nullable Integer maxRows,
            @Nullable String hintAr,
            @Nullable String hintEn,
            List<Asked> columns,
            List<String> services,
            boolean paperAllowed,
            boolean officialUse) {}

    record Paper(
            String key,
            String labelAr,
            String labelEn,
            boolean originalToSee,
            String show,
            boolean optional,
            @Nullable String when,
            List<String> from) {}

    record Fee(List<FeeRule.Rate> rates, List<FeeRule.Line> upfront, List<FeeRule.Line> statement) {}

    record Body(
            String key,
            String labelAr,
            String labelEn,
            Deadline reply,
            @Nullable String when) {}

    static Brief brief(ServiceDefinition it) {
        return new Brief(
                it.code().value(),
                it.version(),
                it.nameAr(),
                it.nameEn(),
                it.sectorAr(),
                it.sectorEn(),
                deadline(it.deadline()),
                it.output());
    }

    static ServiceAnswer of(ServiceDefinition it) {
        return new ServiceAnswer(
                it.code().value(),
                it.version(),
                it.nameAr(),
                it.nameEn(),
                it.sectorAr(),
                it.sectorEn(),
                it.audiences().stream().map(ServiceAnswer::word).toList(),
                it.department().value(),
                deadline(it.deadline()),
                it.eligibility(),
                it.questions().stream().map(ServiceAnswer::asked).toList(),
                it.documents().stream().map(ServiceAnswer::paper).toList(),
                new Fee(it.fee().rates(), it.fee().upfront(), it.fee().statement()),
                it.procedure(),
                it.parameters(),
                it.output(),
                it.validityMonths(),
                it.legalBasis(),
                it.refusals(),
                it.bodies().stream().map(ServiceAnswer::body).toList());
    }

    private static Deadline deadline(DeadlineRule rule) {
        return new Deadline(
                rule.value(),
                word(rule.unit()),
                word(rule.dayKind()),
                word(rule.onExpiry()),
                rule.legalBasis(),
                notice(rule.notice()));
    }

    private static @Nullable Notice notice(DeadlineRule.@Nullable Notice it) {
        return it == null
                ? null
                : new Notice(
                        it.toAr(),
                        it.toEn(),
                        it.value(),
                        word(it.unit()),
                        word(it.dayKind()),
                        word(it.onExpiry()),
                        it.legalBasis());
    }

    private static Asked asked(Question it) {
        Limits limits = it.limits();
        return new Asked(
                it.key(),
                it.labelAr(),
                it.labelEn(),
                word(it.type()),
                it.required(),
                it.unit(),
                it.choices(),
                it.when(),
                limits.min(),
                limits.max(),
                limits.whole(),
                limits.maxLength(),
                limits.pattern(),
                word(limits.days()),
                limits.minRows(),
                limits.maxRows(),
                it.hintAr(),
                it.hintEn(),
                it.columns().stream().map(ServiceAnswer::asked).toList(),
                it.services().stream().map(ServiceCode::value).toList(),
                it.paperAllowed(),
                it.officialUse());
    }

    private static Paper paper(RequiredDocument it) {
        return new Paper(
                it.key(),
                it.labelAr(),
                it.labelEn(),
                it.originalToSee(),
                word(it.show()),
                it.optional(),
                it.when(),
                it.from().stream().map(ServiceCode::value).toList());
    }

    private static Body body(OutsideBody it) {
        return new Body(it.key(), it.labelAr(), it.labelEn(), deadline(it.reply()), it.when());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
