package org.shubbak.shared;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name in the form
 * @param code the message key is {@code refusal.<code>}
 * @param args the message's arguments
 */
public record FieldError(String field, String code, List<Object> args) {

    public FieldError {
        args = List.copyOf(args);
    }

    public static FieldError of(String field, String code, Object... args) {
        return new FieldError(field, code, List.of(args));
    }
}
