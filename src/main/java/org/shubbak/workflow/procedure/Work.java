package org.shubbak.workflow.procedure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * An open task instance.
 *
 * @param id unique in the case
 * @param activation shared by all instances that one arrival opened
 * @param scope the call it belongs to, 0 for the procedure itself
 * @param item the element of the collection, for "one per body"
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"id", "activation", "scope", "node", "item"})
public record Work(
        int id,
        int activation,
        int scope,
        String node,
        @Nullable String item) {}
