package org.shubbak.workflow.procedure;

import java.util.List;

/**
 * Why a procedure is not accepted.
 *
 * @param element the id of the element, empty when it is the file itself
 * @param name the element's name as the drawing shows it, empty when it has none
 * @param code the sentence is the message {@code workflow.problem.<code>}
 */
public record Problem(String element, String name, String code, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    static Problem of(String element, String name, String code, Object... args) {
        return new Problem(element, name, code, List.of(args));
    }
}
