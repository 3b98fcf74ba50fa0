package org.shubbak.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.OutsideBody;
import org.shubbak.catalogue.Question;
import org.shubbak.licences.Fact;
import org.shubbak.requests.CaseFile;
import org.shubbak.requests.RequestsConcerned.Concerned;
import org.shubbak.requests.RevealingApplicant.Applicant;
import org.shubbak.shared.StaffId;
import org.shubbak.web.FormErrors;
import org.shubbak.web.Page;

/**
 * All that the case page shows beside the file.
 *
 * @param typed what the form's fields hold, by name: after an error what was typed, else what was kept automatically
 * @param staff the names of the colleagues in the history
 * @param neighbours the case before and after this one in My work
 * @param applicant the person, only right after he was asked for with a reason
 * @param personShown whether his papers may be opened
 * @param about the request that a complaint names
 * @param ownHand whether he signs himself what his approval issues
 */
public record CaseDesk(
        CaseFile file,
        Map<String, String> typed,
        FormErrors errors,
        Map<StaffId, Name> staff,
        Neighbours neighbours,
        @Nullable OutsideBody body,
        @Nullable Applicant applicant,
        boolean personShown,
        @Nullable Concerned about,
        boolean ownHand) {

    /** A colleague's name in both languages. */
    public record Name(String ar, String en) {}

    /** Where the list goes on; {@code place} is 1 for the first of {@code of}, 0 when the case is not in the list. */
    public record Neighbours(
            @Nullable String previous, @Nullable String next, int place, int of) {}

    /** Whether only what the paper was to hold has changed since it was signed, so that it is to be signed once more. */
    public boolean signAgain() {
        return errors.all().stream().anyMatch(error -> error.code().equals("licences.prepare-again"));
    }

    /** What a field holds. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** The outcomes that an official may choose; the ones of the clock are not his. */
    public List<String> outcomes() {
        var mine = file.mine();
        return mine == null
                ? List.of()
                : mine.outcomes().stream()
                        .filter(outcome -> !outcome.equals("deemed"))
                        .toList();
    }

    /** The outcomes that move the case on, with one button each. */
    public List<String> forward() {
        return outcomes().stream()
                .filter(outcome -> !CaseForm.REASONED.contains(outcome))
                .toList();
    }

    /** The outcomes that need a reason, with a panel each. */
    public List<String> reasoned() {
        return outcomes().stream().filter(CaseForm.REASONED::contains).toList();
    }

    /** A line of the fee statement as the form shows it; {@code told} says how the proposed sum came about. */
    public record Line(String key, String label, String amount, String basis, boolean deposit, String told) {

        Line(String key, String label, String amount, String basis, boolean deposit) {
            this(key, label, amount, basis, deposit, "");
        }
    }

    /** The typed lines, else the ones that the service's formulas propose; with empty ones to write in. */
    public List<Line> lines(Page page) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; typed.containsKey("data.lines." + i + ".label"); i++) {
            String at = "data.lines." + i + ".";
            lines.add(new Line(
                    typed(at + "key"),
                    typed(at + "label"),
                    typed(at + "amount"),
                    typed(at + "basis"),
                    typed(at + "refundable").equals("true")));
        }
        if (lines.isEmpty()) {
            file.proposal()
                    .forEach(line -> lines.add(new Line(
                            line.key(),
                            line.label(page.locale()),
                            line.amount().toString(),
                            line.basis(),
                            line.refundable(),
                            told(page, line))));
        }
        lines.add(new Line("", "", "", "", false));
        lines.add(new Line("", "", "", "", false));
        return lines;
    }

    private static String told(Page page, FeeLine line) {
        var told = new ArrayList<String>();
        if (line.how() != null && line.how().tells()) {
            told.add(page.t("fees.how") + " " + line.how().text(page.locale()));
        }
        if (line.exempted() != null) {
            told.add(page.t("fees.exempted") + " "
                    + page.moneyText(line.exempted().amount()) + " – "
                    + line.exempted().label(page.locale()));
        }
        if (line.refundable()) {
            told.add(page.t("fees.deposit"));
        }
        return String.join(" · ", told);
    }

    /** An answer in the page's language. */
    public String value(Page page, Fact fact) {
        return fact.value(page.arabic());
    }

    /** Whether the fact answers a question for official use, which no paper of the citizen repeats. */
    public boolean official(Fact fact) {
        var question = question(fact);
        return question != null && question.officialUse();
    }

    private @Nullable Question question(Fact fact) {
        return file.service().questions().stream()
                .filter(question -> question.labelAr().equals(fact.labelAr()))
                .findFirst()
                .orElse(null);
    }

    /** What the applicant declared to a question, as a hint beside the measured value. */
    public String declared(Page page, Question question) {
        return file.answers().stream()
                .filter(fact -> fact.labelAr().equals(question.labelAr()))
                .findFirst()
                .map(fact -> page.t("work.declared", value(page, fact)))
                .orElse("");
    }

    /** The words for a measured value's key. */
    public String label(Page page, String key) {
        return file.service().questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .map(question -> question.label(page.locale()))
                .orElseGet(() -> page.has("work.field.data." + key) ? page.t("work.field.data." + key) : key);
    }
}
