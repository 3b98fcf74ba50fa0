package org.shubbak.catalogue;

import java.util.List;

/** What became of one answer when it was read. */
sealed interface Answer {

    record Clean(Object value) implements Answer {}

    record Wrong(String code, List<Object> args) implements Answer {}

    record Empty() implements Answer {}

    Answer EMPTY = new Empty();

    static Answer wrong(String reason, Object... args) {
        return new Wrong("catalogue.answer." + reason, List.of(args));
    }
}
