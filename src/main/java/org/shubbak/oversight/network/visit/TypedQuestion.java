package org.shubbak.oversight.network.visit;

/**
 * What was typed about one question. Its fields are named {@code place-…}, {@code textAr-…} and so on, each with the code.
 *
 * @param code the question's, or one that begins with {@link #NEW} for one to be added
 * @param place the number under which it is to stand
 * @param retired whether it is asked no longer
 */
public record TypedQuestion(
        String code, String place, String textAr, String textEn, String kind, String ours, boolean retired) {

    public static final String NEW = "new-";

    boolean isNew() {
        return code.startsWith(NEW);
    }

    /** False for one that is retired and for a line for a new one that was left empty. */
    boolean isAsked() {
        return !retired && !(isNew() && textAr.isBlank() && textEn.isBlank());
    }
}
