package org.shubbak.workflow;

import org.shubbak.workflow.procedure.Procedure;

/** One version of a procedure, ready to run. */
record Published(String key, int version, Procedure procedure) {}
