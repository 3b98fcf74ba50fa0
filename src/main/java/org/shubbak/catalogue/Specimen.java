package org.shubbak.catalogue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;

/**
 * What a service that is not published yet would ask of its first sample: for previews.
 *
 * @param sample absent when there is none, or its answers are wrong
 * @param asked the questions, as far as its answers ask them
 */
public record Specimen(
        @Nullable Sample sample,
        List<Question> asked,
        Map<String, Object> answers,
        List<RequiredDocument> documents,
        List<FeeLine> bill) {

    private static final int NOON = 10;

    /** Rules are compiled afresh, because a draft has no version by which compiled ones could be kept. */
    public static Specimen of(ServiceDefinition definition) {
        if (definition.samples().isEmpty()) {
            return blank(definition);
        }
        try {
            return of(definition, definition.samples().getFirst());
        } catch (Refusal wrong) {
            return blank(definition);
        }
    }

    private static Specimen blank(ServiceDefinition definition) {
        return new Specimen(null, definition.questions(), Map.of(), definition.documents(), List.of());
    }

    private static Specimen of(ServiceDefinition definition, Sample sample) {
        var compiled = new CompiledRules();
        var day = Clock.fixed(sample.filed().atTime(NOON, 0).toInstant(ZoneOffset.UTC), CairoTime.ZONE);
        var form = new FormCheck(compiled, day);
        var answers = form.check(definition, sample.answers(), sample.applying());
        return new Specimen(
                sample,
                form.asked(definition, answers, sample.applying()),
                answers,
                new Checklist(compiled).documents(definition, answers, sample.applying()),
                new Fees(compiled)
                        .lines(
                                definition,
                                FeeRule.Moment.FILING,
                                new FeeFacts(answers, Map.of(), sample.applying(), sample.filed())));
    }
}
