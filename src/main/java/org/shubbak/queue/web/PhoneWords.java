package org.shubbak.queue.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.queue.live.Frame;
import org.shubbak.queue.live.PhoneState;
import org.shubbak.web.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a phone is told, with the sentences as its page shows them: nothing of the page is loaded again while he waits. */
@Component
class PhoneWords {

    private static final int MOST = 4096;

    private record Said(String language, PhoneState state) {}

    private final Messages messages;
    private final JsonMapper json;
    private final Map<Said, Frame> frames = new ConcurrentHashMap<>();

    PhoneWords(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Thousands of phones are told a few hundred different things; each is made once. */
    Frame frame(PhoneState state, Locale locale) {
        if (frames.size() > MOST) {
            frames.clear();
        }
        return frames.computeIfAbsent(
                new Said(locale.getLanguage(), state), said -> Frame.of(json.writeValueAsString(of(state, locale))));
    }

    Map<String, Object> of(PhoneState state, Locale locale) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", state.state().name());
        told.put("window", state.window());
        var place = state.place();
        if (place != null) {
            var minutes = place.minutes();
            told.put("ahead", place.ahead());
            told.put("text", messages.text(locale, "queue.ahead", place.ahead()));
            told.put(
                    "more",
                    minutes == null
                            ? messages.text(locale, "queue.no-window")
                            : messages.text(locale, "queue.range", minutes.fromMinutes(), minutes.toMinutes()));
        }
        return told;
    }
}
