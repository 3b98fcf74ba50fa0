package org.shubbak.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Writes a constant as its lower-case word; mixed into the enums that files write so. */
abstract class LowerCase {

    @JsonValue
    abstract String word();
}
