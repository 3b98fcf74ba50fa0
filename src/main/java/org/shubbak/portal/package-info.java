/** The citizen's pages: what each service needs, costs and takes, and following a request without signing in. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "organisation",
            "catalogue",
            "catalogue :: drafts",
            "deadlines",
            "fees",
            "licences",
            "requests",
            "workflow",
            "web"
        })
package org.shubbak.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
