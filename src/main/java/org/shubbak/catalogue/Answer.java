package org.shubbak.catalogue;

import java.util.List;
import org.shubbak.shared.FieldError;

/** What became of one answer when it was read. */
sealed interface Answer {

    record Clean(Object value) implements Answer {}

    /**
     * @param errors each at the part of the answer where it stands: empty for the whole, {@code street}, or
     *     {@code 2.area} for a cell of a table
     */
    record Wrong(List<FieldError> errors) implements Answer {}

    record Empty() implements Answer {}

    Answer EMPTY = new Empty();

    static Answer wrong(String reason, Object... args) {
        return new Wrong(List.of(at("", reason, args)));
    }

    /** What is wrong with a part of an answer. */
    static FieldError at(String part, String reason, Object... args) {
        return FieldError.of(part, "catalogue.answer." + reason, args);
    }
}
