package org.shubbak.catalogue.web.studio;

import java.util.List;
import java.util.Set;
import org.shubbak.catalogue.Choice;

/**
 * How one property of a pack is asked for.
 *
 * @param options what may be picked; an option without words of its own has the message {@code studio.word.<value>}
 * @param inner the properties of a group, or of each entry of a list
 * @param by the neighbour on whose value it depends whether this is asked; empty when it always is
 * @param of the values of that neighbour for which it is asked
 * @param label the message after {@code studio.field.}, or words of its own
 */
record Shape(
        String property, Kind kind, List<Choice> options, List<Shape> inner, String by, Set<String> of, String label) {

    /** How it looks and how it is written into the pack. */
    enum Kind {
        /** One line of words. */
        LINE,
        /** One line of Latin letters: keys and codes. */
        LATIN,
        /** Several lines of words. */
        TEXT,
        NUMBER,
        DATE,
        /** Yes, or nothing. */
        TICK,
        /** Yes unless it is taken away. */
        USUAL,
        PICK,
        /** Some of a few. */
        TICKS,
        /** A list of words, with commas between them. */
        WORDS,
        /** A list of paragraphs, one a line. */
        LINES,
        /** A condition or formula in CEL. */
        RULE,
        /** Names and values, one a line. */
        PAIRS,
        GROUP,
        LIST
    }

    static Shape of(String property, Kind kind) {
        return new Shape(property, kind, List.of(), List.of(), "", Set.of(), property);
    }

    static Shape pick(String property, Kind kind, List<Choice> options) {
        return new Shape(property, kind, options, List.of(), "", Set.of(), property);
    }

    static Shape words(String property, Kind kind, String... values) {
        return pick(property, kind, Words.of(values));
    }

    static Shape group(String property, Shape... inner) {
        return new Shape(property, Kind.GROUP, List.of(), List.of(inner), "", Set.of(), property);
    }

    static Shape list(String property, Shape... inner) {
        return new Shape(property, Kind.LIST, List.of(), List.of(inner), "", Set.of(), property);
    }

    /** The same, asked only while the neighbour has one of these values. */
    Shape when(String neighbour, String... values) {
        return new Shape(property, kind, options, inner, neighbour, Set.of(values), label);
    }

    Shape called(String other) {
        return new Shape(property, kind, options, inner, by, of, other);
    }

    Shape holding(List<Shape> shapes) {
        return new Shape(property, kind, options, shapes, by, of, label);
    }
}
