package org.shubbak.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence said once, on the page after a redirect.
 *
 * @param kind {@code done}, {@code note} or {@code failed}
 * @param key the message key
 * @param args the message's arguments
 */
public record Flash(String kind, String key, List<String> args) implements Serializable {

    static final String ATTRIBUTE = "flash";

    /** Says on the next page that the act is done. */
    public static void done(RedirectAttributes next, String key, Object... args) {
        say(next, "done", key, args);
    }

    /** Says something neutral on the next page. */
    public static void note(RedirectAttributes next, String key, Object... args) {
        say(next, "note", key, args);
    }

    /** Says on the next page what did not succeed. */
    public static void failed(RedirectAttributes next, String key, Object... args) {
        say(next, "failed", key, args);
    }

    private static void say(RedirectAttributes next, String kind, String key, Object... args) {
        List<String> texts = java.util.Arrays.stream(args).map(Object::toString).toList();
        next.addFlashAttribute(ATTRIBUTE, new Flash(kind, key, new java.util.ArrayList<>(texts)));
    }
}
