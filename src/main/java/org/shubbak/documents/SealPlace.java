package org.shubbak.documents;

/**
 * Where the visible stamp of a seal is drawn on the first page, in points from the page's left and upper edge.
 */
public record SealPlace(float left, float top, float width, float height) {

    /** In the foot of an A4 paper, beside the name of whoever approved it. */
    public static final SealPlace FOOT_OF_A4 = new SealPlace(407, 664, 132, 48);

    /** In the foot of a letter of refusal, between its two codes. */
    public static final SealPlace FOOT_OF_REFUSAL = new SealPlace(255, 738, 132, 48);

    /** In the foot of an A5 receipt, between its two codes. */
    public static final SealPlace FOOT_OF_A5 = new SealPlace(171, 494, 132, 48);

    /** Left of the seal of an A4 paper, where an official's own signature is seen; what he is and his name stand in the picture. */
    public static final SealPlace HAND_OF_A4 = new SealPlace(218, 664, 180, 48);
}
