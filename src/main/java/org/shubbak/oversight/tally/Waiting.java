package org.shubbak.oversight.tally;

/**
 * Open requests that wait for the same.
 *
 * @param who for {@code US} a department's code in lower case or, where the task belongs to the unit as a whole, a role like
 *     {@code HEAD}; for {@code APPLICANT} {@code completion}, {@code payment}, {@code delivery} or {@code notice}; for
 *     {@code BODY} the keys of those asked with a comma between them, or the name that the clock was given
 */
public record Waiting(Party party, String who, long requests) {

    /** Who is to act. */
    public enum Party {
        US,
        APPLICANT,
        BODY
    }
}
