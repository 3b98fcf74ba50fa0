package org.shubbak.catalogue;

import java.util.Set;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;
import org.shubbak.workflow.ProcedureTrial;

/** What a definition may name outside itself. */
record Surroundings(Set<DepartmentCode> departments, Set<ServiceCode> services, ProcedureTrial procedures) {

    /** The definition itself is always there to be named. */
    boolean knows(ServiceCode service, ServiceDefinition definition) {
        return services.contains(service) || service.equals(definition.code());
    }
}
