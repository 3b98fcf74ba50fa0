package org.shubbak.portal.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shubbak.web.Page;

/** Calls the laws of a legal basis (السند القانوني) by their English names, for whoever cannot read its Arabic text. */
public final class LawNames {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4}) لسنة ([0-9]{4})");

    private LawNames() {}

    /** The names in the page's language of the laws that are known, each once; empty when none is. */
    public static String of(Page page, String legalBasis) {
        return NUMBER.matcher(legalBasis)
                .results()
                .map(law -> "law." + law.group(1) + "-" + law.group(2))
                .distinct()
                .filter(page::has)
                .map(page::t)
                .collect(Collectors.joining("; "));
    }
}
