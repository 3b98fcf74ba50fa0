package org.shubbak.requests.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentId;
import org.shubbak.requests.AskingForCompletion;
import org.shubbak.requests.ChecklistEntry;
import org.shubbak.requests.Requests;
import org.shubbak.requests.SupplyingCompletion;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.StepId;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;

/** One address for both ends of a completion request: the back office asks, the front office supplies. */
@Component
class CompletionApi {

    private final Requests requests;
    private final Workflows workflows;
    private final AskingForCompletion asking;
    private final SupplyingCompletion supplying;

    CompletionApi(Requests requests, Workflows workflows, AskingForCompletion asking, SupplyingCompletion supplying) {
        this.requests = requests;
        this.workflows = workflows;
        this.asking = asking;
        this.supplying = supplying;
    }

    /** What came of it: the round that was asked with its late items, or what is still missing after a supply. */
    record Answer(
            String number,
            String done,
            @Nullable Integer round,
            @Nullable List<String> lateItems,
            @Nullable List<String> stillMissing) {}

    Answer take(String number, RequestsApi.CompletionBody body, CurrentStaff me, String key) {
        List<RequestsApi.CompletionItemBody> items = body.items() == null ? List.of() : body.items();
        var step = body.step() == null ? mine(number, me) : new StepId(body.step());
        if (step != null) {
            var asked = asking.ask(
                    step,
                    items.stream().map(RequestsApi.CompletionItemBody::item).toList(),
                    me,
                    key);
            return new Answer(asked.number(), "asked", asked.round(), asked.lateItems(), null);
        }
        var supplied = supplying.supply(
                number, items.stream().map(CompletionApi::entry).toList(), me, key);
        return new Answer(supplied.number(), "supplied", null, null, supplied.stillMissing());
    }

    /** The caller's own open step of the case: having one, he asks; having none, he supplies. */
    private @Nullable StepId mine(String number, CurrentStaff me) {
        return workflows.openStepsOf(requests.get(number).id()).stream()
                .filter(step -> me.id().equals(step.dealtTo()))
                .map(step -> step.id())
                .findFirst()
                .orElse(null);
    }

    private static ChecklistEntry entry(RequestsApi.CompletionItemBody item) {
        List<UUID> pages = item.pages() == null ? List.of() : item.pages();
        var ids = pages.stream().map(DocumentId::new).toList();
        var state = SubmitBody.stateOf(item.state() == null ? "on-paper" : item.state(), ids);
        if (state == ChecklistEntry.State.OURS) {
            throw Refusal.of(Refusal.Kind.INVALID, "requests.document-state", "ours")
                    .at("items");
        }
        return new ChecklistEntry(item.key() == null ? "other" : item.key(), state, item.text(), ids);
    }
}
