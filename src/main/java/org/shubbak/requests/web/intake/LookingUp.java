package org.shubbak.requests.web.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.Question;
import org.shubbak.organisation.Engineer;
import org.shubbak.organisation.Engineers;
import org.shubbak.requests.ShowingLicence;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.stereotype.Component;

/** Looks up the engineers and licences that a draft names, for the questions' page. */
@Component
class LookingUp {

    private static final int MOST = 8;
    private static final int SHORTEST_NAME = 3;

    private final Engineers engineers;
    private final ShowingLicence licences;
    private final Clock clock;

    LookingUp(Engineers engineers, ShowingLicence licences, Clock clock) {
        this.engineers = engineers;
        this.licences = licences;
        this.clock = clock;
    }

    LookedUp of(IntakeDraft draft, List<Question> questions, CurrentStaff me) {
        var today = CairoTime.today(clock);
        Map<String, Engineer> found = new HashMap<>();
        Map<String, List<Engineer>> matches = new HashMap<>();
        Map<String, LookedUp.Licence> shown = new HashMap<>();
        for (Question question : questions) {
            String typed = draft.text("form." + question.key() + ".number").strip();
            if (question.type() == Question.Type.ENGINEER && !typed.isEmpty()) {
                engineers
                        .find(typed)
                        .ifPresentOrElse(
                                one -> found.put(question.key(), one), () -> matches.put(question.key(), named(typed)));
            } else if (question.type() == Question.Type.LICENCE && !typed.isEmpty()) {
                licences.look(typed, Intake.applicant(draft), me)
                        .ifPresent(seen -> shown.put(question.key(), licence(seen)));
            }
        }
        return new LookedUp(today, found, matches, shown);
    }

    private List<Engineer> named(String typed) {
        return typed.length() < SHORTEST_NAME ? List.of() : engineers.search(typed, "", MOST);
    }

    private LookedUp.Licence licence(ShowingLicence.Seen seen) {
        var licence = seen.licence();
        return new LookedUp.Licence(
                licence.outputKind(),
                licence.serviceNameAr(),
                licence.serviceNameEn(),
                licence.stateOn(CairoTime.today(clock)).name(),
                licence.validUntil(),
                licence.holderIdEnd(),
                seen.isHis() ? licence.holder() : null);
    }
}
