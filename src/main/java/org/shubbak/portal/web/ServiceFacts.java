package org.shubbak.portal.web;

import java.util.HashMap;
import java.util.Map;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Organisation;
import org.shubbak.workflow.ProcedureSteps;
import org.springframework.stereotype.Component;

/** What a service's page tells beside the definition itself. */
@Component
class ServiceFacts {

    private final Organisation organisation;
    private final ProcedureSteps steps;

    ServiceFacts(Organisation organisation, ProcedureSteps steps) {
        this.organisation = organisation;
        this.steps = steps;
    }

    ServiceLook of(ServiceDefinition service) {
        return new ServiceLook(
                service,
                organisation.department(service.department()),
                steps.layPath(service.procedure(), known(service)));
    }

    /** What is known of every request of the service before anybody files one. */
    private static Map<String, Object> known(ServiceDefinition service) {
        var known = new HashMap<String, Object>(service.parameters());
        known.put("due", service.fee().upfront().isEmpty() ? 0.0 : 1.0);
        known.put("bodies", !service.bodies().isEmpty());
        known.put("output", !service.output().equals("none"));
        return known;
    }
}
