package org.shubbak.workflow.drawing;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a task besides its name.
 *
 * @param party who must act, which decides its colour: {@code us}, {@code citizen} or {@code body}
 * @param who role and department, and the days it may take
 * @param mark {@code done} or {@code open}, null when the case has not come so far or none is shown
 */
public record Caption(String party, String who, @Nullable String mark) {}
