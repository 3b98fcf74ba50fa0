package org.shubbak.catalogue.web.studio;

import java.util.Arrays;
import java.util.List;
import org.shubbak.catalogue.Choice;

/** The values that a pack knows by name; pages say them in the messages {@code studio.word.<value>}. */
final class Words {

    static final List<Choice> TYPES = of(
            "TEXT",
            "LONG_TEXT",
            "NUMBER",
            "MONEY",
            "AREA",
            "DATE",
            "CHOICE",
            "CHOICES",
            "BOOLEAN",
            "DECLARATION",
            "ADDRESS",
            "POINT",
            "TABLE",
            "COMPANY",
            "ENGINEER",
            "LICENCE");
    static final List<Choice> PLAIN_TYPES = of("TEXT", "NUMBER", "MONEY", "AREA", "DATE", "CHOICE", "BOOLEAN");
    static final List<Choice> OUTPUTS =
            of("licence", "permit", "certificate", "statement", "letter", "receipt", "none");

    private Words() {}

    static List<Choice> of(String... values) {
        return Arrays.stream(values).map(it -> new Choice(it, "", "")).toList();
    }
}
