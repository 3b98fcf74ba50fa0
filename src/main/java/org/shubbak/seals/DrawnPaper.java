package org.shubbak.seals;

import java.time.Instant;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;

/**
 * A paper that is drawn when somebody asks for it (ورقة تطبع عند الطلب), as anybody may know it.
 *
 * @param number of the request, or the voucher's serial
 * @param at the moment of what it tells: filed, paid out, refused
 * @param index its place in the status lists of such papers, from 0 on
 */
public record DrawnPaper(Kind kind, String number, PublicCode code, UnitId unit, Instant at, long index) {

    /** The kinds of such papers. */
    public enum Kind {
        /** إيصال استلام الطلب. */
        REQUEST_RECEIPT("receipt"),
        /** إيصال صرف. */
        VOUCHER("receipt"),
        /** رفض مسبب. */
        REFUSAL("letter"),
        /** إيصال استلام الإخطار. */
        NOTICE_RECEIPT("receipt");

        private final String claimed;

        Kind(String claimed) {
            this.claimed = claimed;
        }

        /** The kind that its QR tells. */
        String claimed() {
            return claimed;
        }
    }
}
