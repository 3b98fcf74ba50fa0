package org.shubbak.documents;

/**
 * Where the visible stamp of a seal is drawn on the first page, in points from the page's left and upper edge.
 */
public record SealPlace(float left, float top, float width, float height) {

    /** In the foot of an A4 paper, beside the name of whoever approved it. */
    public static final SealPlace FOOT_OF_A4 = new SealPlace(407, 664, 132, 48);
}
