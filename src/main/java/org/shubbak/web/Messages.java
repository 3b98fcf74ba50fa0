package org.shubbak.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Bilingual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person can read, from all {@code messages/<module>_ar.properties} and {@code _en}. Patterns are
 * ICU's: an apostrophe stands for itself, and {@code {0, plural, …}} knows the six Arabic plurals. A key nobody wrote
 * is shown as {@code ⟦key⟧}, so that the page still works and the eye catches it.
 */
@Component("messageSource")
public final class Messages implements MessageSource {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    private final Map<String, String> arabic = load("ar");
    private final Map<String, String> english = load("en");
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    /** The sentence for {@code key} in the locale's language; {@code ⟦key⟧} when there is none. */
    public String text(Locale locale, String key, @Nullable Object... args) {
        String text = find(locale, key, args);
        if (text != null) {
            return text;
        }
        log.warn("No text for the key {} in {}", key, locale);
        return "⟦" + key + "⟧";
    }

    public boolean knows(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    Map<String, String> bundle(Locale locale) {
        return locale.getLanguage().equals("en") ? english : arabic;
    }

    private @Nullable String find(Locale locale, String key, @Nullable Object @Nullable ... args) {
        String pattern = bundle(locale).get(key);
        if (pattern == null) {
            return null;
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        String language = locale.getLanguage().equals("en") ? "en" : "ar";
        MessageFormat format = parsed.computeIfAbsent(
                language + key, unused -> new MessageFormat(pattern, ULocale.forLanguageTag(language + "-u-nu-latn")));
        return ((MessageFormat) format.clone())
                .format(Bidi.isolated(language.equals("ar"), spoken(language.equals("ar"), args)));
    }

    private static @Nullable Object @Nullable [] spoken(boolean arabic, @Nullable Object @Nullable ... args) {
        return args == null
                ? null
                : Arrays.stream(args)
                        .map(arg -> arg instanceof Bilingual words ? (arabic ? words.ar() : words.en()) : arg)
                        .toArray();
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new HashMap<>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties");
            for (Resource file : files) {
                Properties properties = new Properties();
                properties.load(new java.io.StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The messages of " + language + " cannot be read", unreadable);
        }
        return Map.copyOf(texts);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        String text = find(locale == null ? Locales.ARABIC : locale, code, args);
        return text == null ? defaultMessage : text;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        String text = getMessage(code, args, null, locale);
        if (text == null) {
            throw new NoSuchMessageException(code, locale == null ? Locales.ARABIC : locale);
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        for (String code : codes == null ? new String[0] : codes) {
            String text = getMessage(code, resolvable.getArguments(), null, locale);
            if (text != null) {
                return text;
            }
        }
        String fallback = resolvable.getDefaultMessage();
        if (fallback == null) {
            throw new NoSuchMessageException(codes == null || codes.length == 0 ? "" : codes[0]);
        }
        return fallback;
    }
}
