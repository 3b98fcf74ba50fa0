package org.shubbak.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.requests.CompleteCaseStep;
import org.shubbak.requests.CompletingStep;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.StepId;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Tab;
import org.shubbak.workflow.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Steps over the API: what was dealt to me, and my answer to it. */
@RestController
@RequestMapping("/api/v1/steps")
class StepsApi {

    private static final int MOST = 200;

    private final Worklist worklist;
    private final CompletingStep completing;

    StepsApi(Worklist worklist, CompletingStep completing) {
        this.worklist = worklist;
        this.completing = completing;
    }

    record Step(
            UUID id,
            String requestNumber,
            String serviceCode,
            String task,
            String name,
            String kind,
            List<String> outcomes,
            LocalDate dueDate,
            Instant openedAt,
            boolean held,
            int version) {}

    record Steps(List<Step> steps, @Nullable String next) {}

    /** The caller's own work, oldest due first. There is no other list: work is dealt, not picked. */
    @GetMapping
    Steps mine(
            @RequestParam(defaultValue = "true") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal CurrentStaff me) {
        if (!mine) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.only-mine").at("mine");
        }
        var slice = worklist.mine(
                me.id(), me.unit(), me.roles(), Tab.TODO, Cursors.read(after), Math.clamp(limit, 1, MOST));
        return new Steps(slice.steps().stream().map(StepsApi::step).toList(), Cursors.write(slice.next()));
    }

    record CompleteBody(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String legalBasis,
            @Nullable String turnReason,
            @Nullable Map<String, Object> data,
            @Nullable Integer expectedVersion) {}

    /** What came of it; {@code next} names the tasks that opened, not who has them. */
    record Completed(String number, String state, List<String> next) {}

    @PostMapping("/{id}/complete")
    Completed complete(
            @PathVariable UUID id,
            @RequestBody CompleteBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal CurrentStaff me) {
        if (body.outcome() == null || body.expectedVersion() == null) {
            var field = body.outcome() == null ? "outcome" : "expectedVersion";
            throw Refusal.fields(List.of(new FieldError(field, "requests.field-missing", List.of(field))));
        }
        Map<String, Object> data = body.data() == null ? Map.of() : body.data();
        var command = new CompleteCaseStep(
                new StepId(id),
                body.outcome(),
                body.reason(),
                body.legalBasis() == null && data.get("legalBasis") instanceof String basis ? basis : body.legalBasis(),
                body.turnReason() == null ? body.reason() : body.turnReason(),
                without(data, "legalBasis"),
                body.expectedVersion());
        var completed = completing.complete(command, me, CommandKeys.orNew(key));
        return new Completed(completed.number(), completed.state().name().toLowerCase(Locale.ROOT), completed.next());
    }

    private static Map<String, Object> without(Map<String, Object> data, String key) {
        var copy = new LinkedHashMap<>(data);
        copy.remove(key);
        return copy;
    }

    private static Step step(StepView step) {
        return new Step(
                step.id().value(),
                step.requestNumber(),
                step.service().value(),
                step.task(),
                step.nameAr(),
                step.kind(),
                step.outcomes(),
                step.due(),
                step.openedAt(),
                step.held(),
                step.version());
    }
}
