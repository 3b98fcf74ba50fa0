package org.shubbak.requests;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.StaffId;

/**
 * What an official did on a case: a note (مذكرة), a visit (معاينة), an opinion, a fee statement (مطالبة), a decision
 * (تأشيرة). Acts are added, never changed.
 *
 * @param kind {@code note} or the kind of the step it ended
 * @param outcome the step's outcome; null for a note
 * @param data what the kind carries: an inspection's date, result and measurements, an opinion's body and reply, …
 */
public record CaseAct(
        UUID id,
        UUID request,
        @Nullable UUID step,
        String kind,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String legalBasis,
        Map<String, Object> data,
        @Nullable StaffId by,
        Instant at) {}
