package org.shubbak.workflow.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a procedure needs to serve requests, beyond being one that can run: ends that the case file knows, an approval
 * before anything is handed or paid out, and a place for everything in its drawing.
 */
public final class UploadCheck {

    /** Acceptance by silence stands for the approval. */
    private static final String ACCEPTED = "deemed-accepted";

    private static final String BY_LAW = Outcomes.TOLD + " == '" + ACCEPTED + "'";

    private static final Set<String> ENDS = Set.of("delivered", "done", "refused", "withdrawn");

    private final Procedure procedure;
    private final List<Problem> problems = new ArrayList<>();

    private UploadCheck(Procedure procedure) {
        this.procedure = procedure;
    }

    public static List<Problem> check(Procedure procedure, byte[] xml) {
        var check = new UploadCheck(procedure);
        check.key();
        check.ends();
        check.approvals();
        check.problems.addAll(LayoutReader.missing(xml));
        return List.copyOf(check.problems);
    }

    private void key() {
        if (!procedure.key().matches("[a-z][a-z0-9-]{1,39}")) {
            problems.add(Problem.of("", procedure.key(), "key"));
        }
    }

    private void ends() {
        procedure.nodes().values().stream()
                .filter(node -> node instanceof Node.End && !ENDS.contains(node.id()))
                .forEach(end -> problems.add(Problem.of(end.id(), "", "unknown-end", end.id())));
    }

    private void approvals() {
        for (var id : reachedUnapproved()) {
            if (procedure.node(id) instanceof Node.Task task
                    && (task.kind() == TaskKind.DELIVERY || task.kind() == TaskKind.PAYOUT)) {
                problems.add(Problem.of(id, task.nameAr(), "unapproved"));
            }
        }
    }

    private Set<String> reachedUnapproved() {
        var reached = new TreeSet<String>();
        var todo = new ArrayDeque<>(List.of(procedure.start().id()));
        while (!todo.isEmpty()) {
            var id = todo.remove();
            if (reached.add(id)) {
                todo.addAll(after(id));
            }
        }
        return reached;
    }

    /** Taken only when the case was told that silence is acceptance, which no procedure and no person can say of itself. */
    private static boolean isByLaw(Flow flow) {
        var text = flow.when() == null ? "" : flow.when().text().strip();
        return text.equals(BY_LAW) || text.startsWith(BY_LAW + " && ") && !text.contains("||") && !text.contains("?");
    }

    private List<String> after(String id) {
        var next = new ArrayList<String>();
        boolean approves = procedure.node(id) instanceof Node.Task task && task.kind() == TaskKind.APPROVAL;
        if (!approves) {
            procedure.outgoing(id).stream().filter(flow -> !isByLaw(flow)).forEach(flow -> next.add(flow.target()));
        }
        procedure.boundaries(id).stream()
                .filter(boundary -> !(boundary instanceof Boundary.Message message
                        && message.name().equals(ACCEPTED)))
                .flatMap(boundary -> procedure.outgoing(boundary.id()).stream())
                .forEach(flow -> next.add(flow.target()));
        return next;
    }
}
