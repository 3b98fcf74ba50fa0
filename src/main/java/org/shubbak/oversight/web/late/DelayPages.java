package org.shubbak.oversight.web.late;

import org.shubbak.oversight.late.DelayingBodies;
import org.shubbak.oversight.late.LateNames;
import org.shubbak.oversight.late.MissingDocuments;
import org.shubbak.security.CurrentStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which bodies delay us, and which document is most often missing. */
@Controller
class DelayPages {

    private final DelayingBodies bodies;
    private final MissingDocuments documents;
    private final LateNames names;

    DelayPages(DelayingBodies bodies, MissingDocuments documents, LateNames names) {
        this.bodies = bodies;
        this.documents = documents;
        this.names = names;
    }

    @GetMapping("/late/bodies")
    ModelAndView bodies(@AuthenticationPrincipal CurrentStaff me) {
        return new ModelAndView("oversight/late/bodies", "bodies", bodies.of(me)).addObject("names", names);
    }

    @GetMapping("/late/documents")
    ModelAndView documents(@AuthenticationPrincipal CurrentStaff me) {
        return new ModelAndView("oversight/late/documents", "documents", documents.of(me)).addObject("names", names);
    }
}
