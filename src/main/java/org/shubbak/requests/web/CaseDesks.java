package org.shubbak.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.licences.OwnSigning;
import org.shubbak.organisation.Organisation;
import org.shubbak.requests.CaseAct;
import org.shubbak.requests.CaseFile;
import org.shubbak.requests.CaseFiles;
import org.shubbak.requests.Drafts;
import org.shubbak.requests.RequestsConcerned;
import org.shubbak.requests.RevealingApplicant.Applicant;
import org.shubbak.requests.ShowingPapers;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.StaffId;
import org.shubbak.web.FormErrors;
import org.shubbak.workflow.PastStep;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Tab;
import org.shubbak.workflow.Worklist;
import org.springframework.stereotype.Component;

/** Puts the case page together. */
@Component
class CaseDesks {

    private static final int LIST_LOOKED_AT = 200;

    private final CaseFiles files;
    private final Organisation organisation;
    private final Worklist worklist;
    private final Drafts drafts;
    private final ShowingPapers papers;
    private final RequestsConcerned concerned;
    private final OwnSigning signing;

    CaseDesks(
            CaseFiles files,
            Organisation organisation,
            Worklist worklist,
            Drafts drafts,
            ShowingPapers papers,
            RequestsConcerned concerned,
            OwnSigning signing) {
        this.files = files;
        this.organisation = organisation;
        this.worklist = worklist;
        this.drafts = drafts;
        this.papers = papers;
        this.concerned = concerned;
        this.signing = signing;
    }

    /** The page as it is opened, with what was kept of an earlier visit. */
    CaseDesk open(String number, CurrentStaff me) {
        var file = files.of(number, me);
        return desk(file, kept(file, me), FormErrors.NONE, null, me);
    }

    /** The page after a refused act, with everything that was typed. */
    CaseDesk again(String number, CaseForm form, FormErrors errors, CurrentStaff me) {
        return desk(files.of(number, me), form.fields(), errors, null, me);
    }

    /** The page with the person. */
    CaseDesk withPerson(String number, Applicant applicant, CurrentStaff me) {
        var file = files.of(number, me);
        return desk(file, kept(file, me), FormErrors.NONE, applicant, me);
    }

    private CaseDesk desk(
            CaseFile file,
            Map<String, String> typed,
            FormErrors errors,
            @Nullable Applicant applicant,
            CurrentStaff me) {
        var mine = file.mine();
        return new CaseDesk(
                file,
                typed,
                errors,
                names(file),
                neighbours(mine, me),
                mine == null ? null : WorkRows.body(mine, file.service()).orElse(null),
                applicant,
                applicant != null || papers.personShown(file.request().id(), me),
                concerned.of(file.request()).orElse(null),
                mine != null
                        && mine.kind().equals("approval")
                        && signing.isRequired(file.request().backOffice()));
    }

    private Map<String, String> kept(CaseFile file, CurrentStaff me) {
        var mine = file.mine();
        Map<String, String> kept = new LinkedHashMap<>();
        if (mine != null) {
            drafts.find(mine.id().value(), me)
                    .ifPresent(draft -> draft.data().forEach((field, text) -> kept.put(field, String.valueOf(text))));
        }
        return kept;
    }

    private Map<StaffId, CaseDesk.Name> names(CaseFile file) {
        Map<StaffId, CaseDesk.Name> names = new LinkedHashMap<>();
        Stream.concat(
                        file.acts().stream().map(CaseAct::by),
                        file.steps().stream().flatMap(CaseDesks::people))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> organisation
                        .findStaff(id)
                        .ifPresent(staff -> names.put(id, new CaseDesk.Name(staff.nameAr(), staff.nameEn()))));
        return names;
    }

    private static Stream<@Nullable StaffId> people(PastStep past) {
        return Stream.of(past.step().dealtTo(), past.closedBy());
    }

    /** The case before and after a step in the list of what is to do. */
    CaseDesk.Neighbours neighbours(@Nullable StepView mine, CurrentStaff me) {
        List<StepView> list = worklist.mine(me.id(), me.unit(), me.roles(), Tab.TODO, null, LIST_LOOKED_AT)
                .steps();
        int at = 0;
        while (mine != null && at < list.size() && !list.get(at).id().equals(mine.id())) {
            at++;
        }
        if (mine == null || at == list.size()) {
            return new CaseDesk.Neighbours(
                    null, list.isEmpty() ? null : list.getFirst().requestNumber(), 0, list.size());
        }
        return new CaseDesk.Neighbours(
                at == 0 ? null : list.get(at - 1).requestNumber(),
                at + 1 == list.size() ? null : list.get(at + 1).requestNumber(),
                at + 1,
                list.size());
    }
}
