package org.shubbak.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/**
 * What a form's page says was wrong. A controller that catches a {@link Refusal} draws its form again with the typed
 * values and {@code FormErrors.of(refusal)}; a form drawn for the first time gets {@link #NONE}.
 */
public record FormErrors(List<FieldError> all) {

    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    /** The fields of a refusal; a refusal about the whole act stands under the empty field name. */
    public static FormErrors of(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? new FormErrors(List.of(new FieldError("", refusal.code(), refusal.args())))
                : new FormErrors(refusal.errors());
    }

    /** The id of a field's input, safe to link to. */
    public static String id(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first thing wrong with a field. */
    public @Nullable FieldError at(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public boolean has(String field) {
        return at(field) != null;
    }

    /** The sentence at a field, empty when it is right. */
    public String sentence(Page page, String field) {
        FieldError error = at(field);
        return error == null
                ? ""
                : page.t("refusal." + error.code(), error.args().toArray());
    }
}
