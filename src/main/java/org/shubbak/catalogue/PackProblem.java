package org.shubbak.catalogue;

import java.util.List;
import org.shubbak.shared.FieldError;

/**
 * What is wrong with a pack, and where.
 *
 * @param place the path of the property, for example {@code questions.area.when}
 * @param line counted from 1, or 0 where no file was read
 * @param column counted from 1, or 0 where no file was read
 * @param code the message key is {@code refusal.<code>}
 * @param warning whether the pack may be published all the same
 */
public record PackProblem(String place, int line, int column, String code, List<Object> args, boolean warning) {

    public PackProblem {
        args = List.copyOf(args);
    }

    static PackProblem of(String place, String reason, Object... args) {
        return new PackProblem(place, 0, 0, "catalogue.pack." + reason, List.of(args), false);
    }

    static PackProblem warning(String place, String reason, Object... args) {
        return new PackProblem(place, 0, 0, "catalogue.pack." + reason, List.of(args), true);
    }

    static PackProblem of(FieldError error) {
        return new PackProblem(error.field(), 0, 0, error.code(), error.args(), false);
    }

    PackProblem at(int itsLine, int itsColumn) {
        return new PackProblem(place, itsLine, itsColumn, code, args, warning);
    }

    public FieldError asError() {
        return new FieldError(place, code, args);
    }
}
