package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shubbak.deadlines.DueDate;
import org.shubbak.organisation.NationalCalendar;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.ProcedureTrial;
import org.springframework.stereotype.Component;

/** Takes the sample cases of a service through everything that a request meets, without making one. */
@Component
public class SampleRun {

    private static final int NOON = 10;

    private final ProcedureTrial trial;

    public SampleRun(ProcedureTrial trial) {
        this.trial = trial;
    }

    /** What became of every sample, in their order. The rules of the definition must compile. */
    public List<SampleResult> run(ServiceDefinition definition) {
        var compiled = new CompiledRules();
        return definition.samples().stream()
                .map(sample -> SampleResult.of(sample, actual(definition, sample, compiled)))
                .toList();
    }

    private SampleResult.Actual actual(ServiceDefinition definition, Sample sample, CompiledRules compiled) {
        var morning = Clock.fixed(
                sample.filed().atTime(NOON, 0).toInstant(ZoneOffset.UTC), org.shubbak.shared.CairoTime.ZONE);
        try {
            if (!definition.isFor(sample.applicant())) {
                return SampleResult.Actual.refused("applicants", List.of());
            }
            var answers = new FormCheck(compiled, morning).check(definition, sample.answers(), sample.applying());
            return new Course(definition, sample, compiled, morning, answers).taken();
        } catch (Refusal refusal) {
            return refused(refusal, sample);
        }
    }

    private static SampleResult.Actual refused(Refusal refusal, Sample sample) {
        var problems = refusal.errors().stream().map(PackProblem::of).toList();
        return refusal.errors().isEmpty()
                ? SampleResult.Actual.refused(
                        "", List.of(new PackProblem("", 0, 0, refusal.code(), refusal.args(), false)))
                : SampleResult.Actual.refused(
                        problems.stream()
                                .map(PackProblem::place)
                                .filter(it -> it.equals(sample.expect().refused()))
                                .findFirst()
                                .orElse(problems.getFirst().place()),
                        problems);
    }

    /** One sample with right answers on its way. */
    private final class Course {

        private final ServiceDefinition definition;
        private final Sample sample;
        private final CompiledRules compiled;
        private final Checklist checklist;
        private final Fees fees;
        private final Map<String, Object> answers;

        Course(
                ServiceDefinition definition,
                Sample sample,
                CompiledRules compiled,
                Clock morning,
                Map<String, Object> answers) {
            this.definition = definition;
            this.sample = sample;
            this.compiled = compiled;
            this.checklist = new Checklist(compiled);
            this.fees = new Fees(compiled);
            this.answers = answers;
        }

        SampleResult.Actual taken() {
            var unmet = new EligibilityCheck(compiled).unmet(definition, answers, sample.applying());
            if (!unmet.isEmpty()) {
                return SampleResult.Actual.refused(unmet.getFirst().key(), List.of());
            }
            var documents = checklist.documents(definition, answers, sample.applying()).stream()
                    .map(RequiredDocument::key)
                    .toList();
            var charged = new LinkedHashMap<FeeRule.Moment, BigDecimal>();
            var exempted = new LinkedHashMap<FeeRule.Moment, BigDecimal>();
            for (var moment : FeeRule.Moment.values()) {
                var lines = fees.lines(definition, moment, facts(moment));
                put(charged, moment, Fees.total(lines));
                put(exempted, moment, Fees.exempted(lines));
            }
            var due = DueDate.unpaused(definition.deadline(), sample.filed(), NationalCalendar::isWorkingDay);
            var problems = new ArrayList<PackProblem>();
            var path = path(charged, problems);
            if (problems.isEmpty()) {
                var reached = reached(path);
                charged.keySet().retainAll(reached);
                exempted.keySet().retainAll(reached);
            }
            return new SampleResult.Actual(documents, charged, exempted, due, path, null, problems);
        }

        private FeeFacts facts(FeeRule.Moment moment) {
            Map<String, ?> data = moment == FeeRule.Moment.FILING ? Map.of() : sample.data();
            return new FeeFacts(answers, data, sample.applying(), sample.filed());
        }

        private static void put(Map<FeeRule.Moment, BigDecimal> sums, FeeRule.Moment moment, Money sum) {
            if (!sum.isZero()) {
                sums.put(moment, sum.amount());
            }
        }

        private List<String> path(Map<FeeRule.Moment, BigDecimal> charged, List<PackProblem> problems) {
            var bodies = checklist.bodies(definition, answers, sample.applying());
            var due = Money.of(charged.getOrDefault(FeeRule.Moment.FILING, BigDecimal.ZERO));
            var variables = CaseVariables.of(definition, answers, bodies, due);
            variables.put("stated", stated(charged));
            try {
                return trial.run(definition.procedure(), variables, sample.outcomes());
            } catch (Refusal refusal) {
                problems.add(new PackProblem("path", 0, 0, refusal.code(), refusal.args(), false));
                return List.of();
            }
        }

        /** What is never stated on this way is never paid. */
        private Set<FeeRule.Moment> reached(List<String> path) {
            var statements = trial.outline(definition.procedure())
                    .map(ProcedureTrial.Outline::statements)
                    .orElse(Map.of());
            var reached = EnumSet.of(FeeRule.Moment.FILING);
            path.stream()
                    .flatMap(task -> Optional.ofNullable(statements.get(task)).stream())
                    .map(moment -> FeeRule.Moment.valueOf(moment.toUpperCase(Locale.ROOT)))
                    .forEach(reached::add);
            return reached;
        }

        private static Map<String, Object> stated(Map<FeeRule.Moment, BigDecimal> charged) {
            var stated = new LinkedHashMap<String, Object>();
            for (var moment : FeeRule.Moment.values()) {
                stated.put(
                        moment.word(),
                        charged.getOrDefault(moment, BigDecimal.ZERO).doubleValue());
            }
            return stated;
        }
    }
}
