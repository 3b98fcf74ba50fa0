package org.shubbak.requests.web.intake;

import java.util.Map;
import java.util.UUID;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.requests.Drafts;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;

/** The clerk's open drafts with the service each is for. */
@Component
class IntakeDrafts {

    private final Drafts drafts;
    private final Catalogue catalogue;

    IntakeDrafts(Drafts drafts, Catalogue catalogue) {
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    /**
     * Opens the clerk's own draft.
     *
     * @throws Refusal {@code requests.intake.draft-gone} when it was submitted, dropped, or is another's
     */
    IntakeDraft open(UUID id, CurrentStaff me) {
        var draft = drafts.find(id, me).orElseThrow(IntakeDrafts::gone);
        String service = draft.service();
        if (service == null) {
            throw gone();
        }
        return new IntakeDraft(id, catalogue.current(new ServiceCode(service)), draft.data());
    }

    UUID start(ServiceCode service, CurrentStaff me) {
        var id = Ids.next();
        drafts.save(id, catalogue.current(service).code().value(), Map.of(), me);
        return id;
    }

    /** Another service for what is typed already: the applicant stays, the answers to other questions go unused. */
    void change(UUID id, ServiceCode service, CurrentStaff me) {
        var draft = open(id, me);
        drafts.save(id, catalogue.current(service).code().value(), draft.data(), me);
    }

    void save(IntakeDraft draft, CurrentStaff me) {
        drafts.save(draft.id(), draft.service().code().value(), draft.data(), me);
    }

    private static Refusal gone() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "requests.intake.draft-gone");
    }
}
