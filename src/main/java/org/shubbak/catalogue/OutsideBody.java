package org.shubbak.catalogue;

import org.jspecify.annotations.Nullable;
import org.shubbak.deadlines.DeadlineRule;

/**
 * An authority outside the unit whose opinion is asked for.
 *
 * @param reply how long it has; with {@code DEEMED_ACCEPTED} its silence counts as agreement
 * @param when a CEL condition over the answers under which it is asked; always when absent
 */
public record OutsideBody(
        String key,
        String labelAr,
        String labelEn,
        DeadlineRule reply,
        @Nullable String when) implements Labelled {}
