/** Procedures (الدورة المستندية): BPMN 2.0 run on our own rows, the open steps, who has each, and the dealing of work. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "audit", "commands", "organisation", "security"})
package org.shubbak.workflow;

import org.jspecify.annotations.NullMarked;
