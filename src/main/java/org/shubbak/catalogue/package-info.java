/** The catalogue of services (دليل الخدمات): versioned definitions, their forms, documents, fees and search. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "commands", "deadlines", "organisation", "security", "workflow", "web"
        })
package org.shubbak.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
