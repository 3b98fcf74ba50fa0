package org.shubbak.audit;

/**
 * Something that is not as it was sealed.
 *
 * @param sentence what was found and where, for the person who asked
 */
public record Finding(Kind kind, String sentence) {

    public enum Kind {
        /** A row says something else than when it was sealed; exchanged rows are two changed ones. */
        CHANGED,
        /** A sealed row is gone. */
        DELETED,
        /** A row stands among sealed ones that was never sealed. */
        INSERTED,
        /** Personal parts were removed without the rule of retention. */
        FORGOTTEN,
        /** The rows of a head do not give its root. */
        ROOT,
        /** A head does not follow from the one before it, or contradicts itself. */
        CHAIN,
        /** A head is not signed by the journal's key. */
        SIGNATURE,
        /** A head that the outside copy has is gone. */
        HEAD_MISSING,
        /** A head is not the one of the outside copy. */
        HEAD_DIFFERS,
        /** The outside copy is gone, short or damaged. */
        COPY,
        /** The stored hashes differ from the rows, which are right. */
        TILE
    }
}
