package org.shubbak.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;

/**
 * One version of a service (خدمة): everything a request is held to, from its form to what is issued. A version never
 * changes once published; a request keeps the version it was filed under. The properties are those of the service's pack
 * ({@code docs/packs.md}), in the order in which files are written.
 *
 * @param sector the code of its sector, for example {@code BLD}
 * @param audiences who looks for it
 * @param applicants who may apply
 * @param words everyday words that people search by
 * @param procedure the name of the BPMN procedure that runs it, with {@code parameters} as its switches
 * @param output licence, permit, certificate, statement, letter, receipt or none
 * @param validityMonths how long the output holds; without an end when absent
 */
public record ServiceDefinition(
        ServiceCode code,
        int version,
        String nameAr,
        String nameEn,
        String sector,
        List<Audience> audiences,
        List<Applying.Kind> applicants,
        List<String> words,
        String summaryAr,
        String summaryEn,
        DepartmentCode department,
        String legalBasis,
        DeadlineRule deadline,
        List<Eligibility> eligibility,
        List<Question> questions,
        List<RequiredDocument> documents,
        FeeRule fee,
        String procedure,
        Map<String, Object> parameters,
        List<OutsideBody> bodies,
        String output,
        @Nullable Integer validityMonths,
        @Nullable Renewal renewal,
        Paper paper,
        List<Condition> conditions,
        List<RefusalGround> refusals,
        List<Sample> samples)
        implements Labelled {

    public ServiceDefinition {
        sector = sector == null ? Sectors.ofCode(code) : sector;
        audiences = listOf(audiences);
        applicants =
                applicants == null || applicants.isEmpty() ? List.of(Applying.Kind.values()) : List.copyOf(applicants);
        words = listOf(words);
        summaryAr = summaryAr == null ? "" : summaryAr;
        summaryEn = summaryEn == null ? "" : summaryEn;
        eligibility = listOf(eligibility);
        questions = listOf(questions);
        documents = listOf(documents);
        fee = fee == null ? FeeRule.NONE : fee;
        parameters = parameters == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        bodies = listOf(bodies);
        paper = paper == null ? Paper.PLAIN : paper;
        conditions = listOf(conditions);
        refusals = listOf(refusals);
        samples = listOf(samples);
    }

    @Override
    public String labelAr() {
        return nameAr;
    }

    @Override
    public String labelEn() {
        return nameEn;
    }

    public String sectorAr() {
        return Sectors.named(sector).labelAr();
    }

    public String sectorEn() {
        return Sectors.named(sector).labelEn();
    }

    /** Whether someone of this kind may apply. */
    public boolean isFor(Applying.Kind kind) {
        return applicants.contains(kind);
    }

    /** The body that a step asks: by its key, or the only one there is where the procedure asks without naming it. */
    public Optional<OutsideBody> bodyAsked(@Nullable String key) {
        return key == null && bodies.size() == 1
                ? Optional.of(bodies.getFirst())
                : bodies.stream().filter(body -> body.key().equals(key)).findFirst();
    }

    /** The same definition as its next version. */
    public ServiceDefinition asVersion(int next) {
        return Editing.of(this).version(next).done();
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
