package org.shubbak.agent;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.web.Messages;

/**
 * What the window shows.
 *
 * @param secret that its own forms bring back
 * @param question what waits to be signed, if anything does
 * @param batch whether what follows is signed without asking
 */
public record WindowView(
        Messages messages,
        boolean arabic,
        String secret,
        boolean open,
        AgentToken.Opened lastTry,
        String pairing,
        List<String> origins,
        Consents.@Nullable Question question,
        boolean batch,
        List<Consents.Question> signed) {

    private static final int GROUP = 4;

    public String lang() {
        return arabic ? "ar" : "en";
    }

    public String t(String key, @Nullable Object... args) {
        return messages.text(Locale.forLanguageTag(lang()), key, args);
    }

    /** Whether it looks by itself for something to sign. */
    public boolean looks() {
        return open && question == null;
    }

    public boolean isWrongPin() {
        return lastTry == AgentToken.Opened.WRONG_PIN;
    }

    public boolean isNoToken() {
        return lastTry == AgentToken.Opened.NO_TOKEN;
    }

    /** A hash as one compares it: its first half, in groups of four. */
    public static String grouped(String hash) {
        var text = new StringBuilder();
        for (int i = 0; i < hash.length() / 2; i++) {
            text.append(i > 0 && i % GROUP == 0 ? " " : "").append(hash.charAt(i));
        }
        return text.toString();
    }
}
