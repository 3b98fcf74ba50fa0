package org.shubbak.fees;

import java.util.UUID;

/** A receipt was cancelled (ملغى) and its bill is due again; published in the same transaction. */
public record ReceiptCancelled(BillId bill, UUID request, String serial) {}
