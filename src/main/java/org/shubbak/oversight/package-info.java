/** What managers, auditors and the public see of the work: figures, histories, presence and fairness. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "commands",
            "organisation",
            "security",
            "documents",
            "catalogue",
            "requests",
            "workflow",
            "deadlines",
            "web",
            "platform"
        })
package org.shubbak.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
