package org.shubbak.requests.web;

import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.workflow.StepView;

/**
 * One row of My work.
 *
 * @param waitsFor {@code us}, {@code applicant} or {@code body}
 * @param bodyAr the outside body asked, empty when none is
 */
public record WorkRow(StepView step, ServiceDefinition service, String waitsFor, String bodyAr, String bodyEn) {}
