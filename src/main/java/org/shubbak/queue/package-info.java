/** The hall (قاعة الخدمة): tickets, windows, boards, appointments, and the figures that prove that it was fair. */
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
            "deadlines",
            "requests",
            "notifications",
            "web"
        })
package org.shubbak.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
