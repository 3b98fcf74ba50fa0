package org.shubbak.oversight.network.rollout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;

/**
 * A technology centre in the rollout (مركز تكنولوجي).
 *
 * @param unit the unit of the organisation that it is; null while it is only planned
 * @param demo invented for the demonstration
 */
public record Centre(
        UUID id,
        @Nullable UnitId unit,
        String governorate,
        String nameAr,
        String nameEn,
        Stage stage,
        boolean demo,
        int version) {}
