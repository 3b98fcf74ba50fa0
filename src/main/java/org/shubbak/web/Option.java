package org.shubbak.web;

import java.util.List;

/** One choice of a list or of a group of buttons. */
public record Option(String value, String label) {

    /** Yes and no, for a question that must be answered. */
    public static List<Option> yesNo(Page page) {
        return List.of(new Option("true", page.t("web.yes")), new Option("false", page.t("web.no")));
    }
}
