package org.shubbak.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Writes a code as its bare text; mixed into the code types, which know nothing of JSON. */
abstract class CodeAsText {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    CodeAsText(String value) {}

    @JsonValue
    abstract String value();
}
