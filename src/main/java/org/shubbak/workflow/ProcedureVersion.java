package org.shubbak.workflow;

import java.time.Instant;

/**
 * A published version of a procedure (إصدار الدورة المستندية).
 *
 * @param publishedBy {@code release}, or the name of the administrator
 */
public record ProcedureVersion(
        String key, int version, String nameAr, String nameEn, Instant publishedAt, String publishedBy) {}
