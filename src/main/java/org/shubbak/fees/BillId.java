package org.shubbak.fees;

import java.util.UUID;
import org.shubbak.shared.Ids;

/** One bill (مطالبة). */
public record BillId(UUID value) {

    static BillId next() {
        return new BillId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
