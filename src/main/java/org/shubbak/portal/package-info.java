/** The citizen's pages: following a request without signing in. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "organisation",
            "catalogue",
            "deadlines",
            "fees",
            "licences",
            "requests",
            "web"
        })
package org.shubbak.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
