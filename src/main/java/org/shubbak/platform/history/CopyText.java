package org.shubbak.platform.history;

/** PostgreSQL's text format of COPY. */
final class CopyText {

    private CopyText() {}

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
