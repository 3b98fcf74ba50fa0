package org.shubbak.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shubbak.catalogue.Question;

/** Types answers into the questions of the intake form, each as its type of question wants it. */
final class Typist {

    private static final String NOTHING_LOADS = "() => !document.querySelector('.htmx-request, .htmx-settling')";

    private final Page page;

    Typist(Page page) {
        this.page = page;
    }

    /** Answers from above to below, so that what hangs on an answer is there when its turn comes. */
    void answer(List<Question> questions, Map<String, Object> answers) {
        answer("form.", questions, answers);
    }

    private void answer(String before, List<Question> questions, Map<String, ?> answers) {
        for (var question : questions) {
            var answer = answers.get(question.key());
            if (answer != null) {
                type(before + question.key(), question, answer);
                page.waitForFunction(NOTHING_LOADS);
            }
        }
    }

    private void type(String name, Question question, Object answer) {
        switch (question.type()) {
            case TEXT, LONG_TEXT -> field(name).fill(answer.toString());
            case NUMBER, MONEY, AREA, DATE -> field(name).fill(arabicDigits(answer.toString()));
            case CHOICE -> field(name).selectOption(answer.toString());
            case BOOLEAN -> yesOrNo(name, answer);
            case DECLARATION -> field(name).setChecked(Boolean.parseBoolean(answer.toString()));
            case CHOICES -> ((List<?>) answer).forEach(choice -> tick(name, choice));
            case ADDRESS, POINT, COMPANY ->
                parts(answer).forEach((part, text) -> field(name + "." + part).fill(text.toString()));
            case ENGINEER -> lookUp(name, answer);
            case LICENCE -> licence(name, answer);
            case TABLE -> rows(name, question, (List<?>) answer);
        }
    }

    /** What must be said is asked by two buttons, or by a list in a table; what may be left out is a tick. */
    private void yesOrNo(String name, Object answer) {
        var buttons = page.locator("[name='" + name + "'][type=radio]");
        if (buttons.count() > 0) {
            tick(name, answer);
        } else if ("SELECT".equals(field(name).evaluate("it => it.tagName"))) {
            field(name).selectOption(answer.toString());
        } else {
            field(name).setChecked(Boolean.parseBoolean(answer.toString()));
        }
    }

    private void tick(String name, Object choice) {
        page.locator("[name='" + name + "'][value='" + choice + "']").check();
        page.waitForFunction(NOTHING_LOADS);
    }

    private void licence(String name, Object answer) {
        if (Objects.equals(parts(answer).get("state"), "paper")) {
            field(name + ".number").fill(number(answer));
            field(name + ".paper").check();
        } else {
            lookUp(name, answer);
        }
    }

    private void lookUp(String name, Object answer) {
        field(name + ".number").fill(number(answer));
        page.locator("fieldset:has([name='" + name + ".number']) [data-look]").click();
        page.locator("fieldset:has([name='" + name + ".number']) .looked.done").waitFor();
    }

    private void rows(String name, Question table, List<?> rows) {
        for (int row = 0; row < rows.size(); row++) {
            var at = name + "." + row + ".";
            if (row > 0) {
                page.locator("button[value='row:" + table.key() + "']").click();
                page.locator("[name^='" + at + "']").first().waitFor();
            }
            answer(at, table.columns(), parts(rows.get(row)));
        }
    }

    private Locator field(String name) {
        return page.locator("[name='" + name + "']");
    }

    private static String number(Object answer) {
        return Objects.requireNonNull(parts(answer).get("number")).toString();
    }

    @SuppressWarnings("unchecked") // an answer of several parts is a JSON object
    private static Map<String, Object> parts(Object answer) {
        return (Map<String, Object>) answer;
    }

    static String arabicDigits(String text) {
        var arabic = new StringBuilder();
        text.chars().forEach(c -> arabic.append((char) (c >= '0' && c <= '9' ? c - '0' + '٠' : c)));
        return arabic.toString();
    }
}
