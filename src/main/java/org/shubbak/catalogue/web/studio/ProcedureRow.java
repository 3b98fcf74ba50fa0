package org.shubbak.catalogue.web.studio;

import java.util.List;
import org.shubbak.workflow.ProcedureVersion;

/**
 * A procedure that services may name.
 *
 * @param steps the way of a request when all goes well, without switches
 * @param parameters the switches that a service may set
 */
public record ProcedureRow(ProcedureVersion version, List<String> steps, List<String> parameters) {}
