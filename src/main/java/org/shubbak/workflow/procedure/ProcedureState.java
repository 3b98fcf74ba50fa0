package org.shubbak.workflow.procedure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** Where all tokens of a case are; immutable and small, stored as one JSON value. */
public record ProcedureState(
        @JsonProperty("n") int next,
        @JsonProperty("o") List<Work> open,
        @JsonProperty("s") List<Scope> scopes,
        @JsonProperty("w") List<Waiting> waiting) {

    static final ProcedureState NEW = new ProcedureState(1, List.of(), List.of(), List.of());

    public ProcedureState {
        open = List.copyOf(open);
        scopes = List.copyOf(scopes);
        waiting = List.copyOf(waiting);
    }

    /** A call under way; its number is the scope of everything in it. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "parent", "call"})
    public record Scope(int id, int parent, String call) {}

    /** A token that reached a join by one flow and waits there for the others. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"scope", "gateway", "flow"})
    public record Waiting(int scope, String gateway, String flow) {}
}
