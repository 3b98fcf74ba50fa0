package org.shubbak.workflow.procedure;

import org.jspecify.annotations.Nullable;

/** An arrow of a procedure. */
record Flow(
        String id, String source, String target, @Nullable Rule when) {}
