/** A citizen's request (طلب): intake, the case file, completion requests, decisions, delivery, tracking. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "commands",
            "organisation",
            "security",
            "documents",
            "seals",
            "catalogue",
            "catalogue :: drafts",
            "deadlines",
            "workflow",
            "fees",
            "licences",
            "notifications",
            "web"
        })
package org.shubbak.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
