package org.shubbak.organisation;

import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;

/** A member of staff came or left; told inside the transaction that changed it. */
public record PresenceChanged(StaffId staff, UnitId unit, boolean present) {}
