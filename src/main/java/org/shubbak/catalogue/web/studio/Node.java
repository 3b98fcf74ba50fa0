package org.shubbak.catalogue.web.studio;

import java.util.List;
import org.shubbak.catalogue.Choice;
import org.shubbak.shared.FieldError;
import org.shubbak.web.FormErrors;
import org.shubbak.web.Page;

/**
 * One field, group, list or entry of a list as the page shows it.
 *
 * @param kind the shape's, in small letters, or {@code entry}
 * @param name in the form, for example {@code questions.2.labelAr}
 * @param label a message after {@code studio.field.}, or {@code =} and the words in both languages, a line each
 * @param chosen what is ticked
 * @param blocks shared blocks that may be added to a list
 * @param errors what is wrong with it itself
 * @param open whether an entry is shown unfolded
 */
public record Node(
        String kind,
        String name,
        String label,
        String value,
        List<String> chosen,
        List<Choice> options,
        List<Node> children,
        List<Choice> blocks,
        List<FieldError> errors,
        boolean open) {

    public String id() {
        return FormErrors.id(name);
    }

    /** A switch of an uploaded procedure is called by its name. */
    public String label(Page page) {
        if (label.startsWith("=")) {
            String[] words = label.substring(1).split("\n", 2);
            return page.pick(words[0], words.length > 1 ? words[1] : null);
        }
        return page.has("studio.field." + label)
                ? page.t("studio.field." + label)
                : label.substring(label.indexOf('.') + 1);
    }

    public String hint(Page page) {
        String key = "studio.hint." + label;
        return page.has(key) ? page.t(key) : "";
    }

    /** How many problems it and everything in it have. */
    public int wrong() {
        return errors.size() + children.stream().mapToInt(Node::wrong).sum();
    }

    /** The words of an option. */
    public static String word(Page page, Choice option) {
        return option.labelAr().isEmpty()
                ? page.t("studio.word." + option.value())
                : page.pick(option.labelAr(), option.labelEn());
    }

    public String sentence(Page page, FieldError error) {
        return page.t("refusal." + error.code(), error.args().toArray());
    }
}
