package org.shubbak.workflow.procedure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;

/** A place of a procedure where a token may be. Only what this type permits is in the subset. */
sealed interface Node {

    String id();

    record Start(String id) implements Node {}

    record End(String id) implements Node {}

    record Exclusive(String id, @Nullable String defaultFlow) implements Node {}

    record Parallel(String id) implements Node {}

    /** @param moment the moment of payment that the called collection is for */
    record Call(String id, Procedure called, String moment) implements Node {
        /** The moment of a call that names none. */
        static final String STATEMENT = "statement";
    }

    /**
     * A person's work.
     *
     * @param department null for the service's own; {@code *} for any
     * @param days the target for this step alone
     * @param each the collection variable when one instance opens per element
     * @param late what happens to an instance whose reply time runs out, when the task says so
     */
    record Task(
            String id,
            String nameAr,
            String nameEn,
            TaskKind kind,
            Role role,
            @Nullable String department,
            List<String> outcomes,
            @Nullable Integer days,
            @Nullable String each,
            @Nullable Late late)
            implements Node {

        public Task {
            outcomes = List.copyOf(outcomes);
        }

        Optional<Late> lateness() {
            return Optional.ofNullable(late);
        }
    }

    /** An answer deemed given: after so many days (a CEL number over the variables and {@code item}) this outcome. */
    record Late(Rule days, String outcome) {}
}
