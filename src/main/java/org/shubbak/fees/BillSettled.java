package org.shubbak.fees;

import java.util.UUID;
import org.shubbak.shared.StaffId;

/** A bill was paid in full; published in the transaction of the payment. */
public record BillSettled(BillId bill, UUID request, StaffId cashier) {}
