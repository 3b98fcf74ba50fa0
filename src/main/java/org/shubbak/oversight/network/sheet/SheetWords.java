package org.shubbak.oversight.network.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shubbak.shared.ArabicText;
import org.shubbak.web.Messages;
import org.springframework.stereotype.Component;

/** What columns and their values are called in a list: by their key, or by the words of the pages in either language. */
@Component
public class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("ar"), Locale.ENGLISH);

    private final Messages messages;

    SheetWords(Messages messages) {
        this.messages = messages;
    }

    /** Whether {@code written} means the column. */
    boolean isColumn(String column, String written) {
        return means(column, "network.field." + column, written);
    }

    /** The name of the constant that was written, or what was written when there is no such one. */
    public <E extends Enum<E>> String constant(Class<E> type, String prefix, String written) {
        return Stream.of(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> means(name, prefix + name, written))
                .findFirst()
                .orElse(written);
    }

    /** The word of a constant in a language. */
    public String word(Locale locale, String key) {
        return messages.text(locale, key);
    }

    private boolean means(String key, String message, String written) {
        String folded = folded(written);
        return folded.equals(folded(key))
                || LANGUAGES.stream().anyMatch(language -> folded.equals(folded(messages.text(language, message))));
    }

    private static String folded(String text) {
        return ArabicText.fold(text).replaceAll("[_\\s-]+", "");
    }
}
