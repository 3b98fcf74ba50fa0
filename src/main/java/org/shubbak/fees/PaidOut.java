package org.shubbak.fees;

import java.util.UUID;
import org.shubbak.shared.StaffId;

/** A deposit went back over the counter; published in the transaction that entered it. */
public record PaidOut(UUID payout, UUID request, StaffId cashier) {}
