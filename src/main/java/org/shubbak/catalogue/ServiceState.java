package org.shubbak.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;

/**
 * Where a published service stands today (حالة الخدمة).
 *
 * @param holds the version that holds today; absent while its first day has not come
 * @param newest the newest version
 * @param from the day from which the newest holds, when it has not come yet
 * @param withdrawn why it is not offered any more
 */
public record ServiceState(
        ServiceCode code,
        String labelAr,
        String labelEn,
        String sector,
        @Nullable Integer holds,
        int newest,
        @Nullable LocalDate from,
        @Nullable String withdrawn)
        implements Labelled {}
