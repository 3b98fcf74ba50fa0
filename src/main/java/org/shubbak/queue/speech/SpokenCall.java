package org.shubbak.queue.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * The recorded clips that say a call in Arabic (النداء الصوتي), in the order of the language: hundreds, then the units,
 * then «and» the tens: «رقم ألف مئة وسبعة وأربعون، شباك ثلاثة». The clips lie in {@code /audio/hall}; {@code
 * bin/make-hall-clips} makes them.
 */
public final class SpokenCall {

    private static final int MOST = 9999;

    private SpokenCall() {}

    /**
     * @param number from 1 to 9999
     * @param window from 1 to 99
     */
    public static List<String> clips(String prefix, int number, int window) {
        List<String> clips = new ArrayList<>(List.of("chime", "number", "letter-" + prefix));
        clips.addAll(number(number));
        clips.add("window");
        clips.addAll(number(window));
        return List.copyOf(clips);
    }

    /** A number alone; {@code n7} is «سبعة», {@code and-n7} «وسبعة», {@code n40} «أربعون», {@code n300} «ثلاثمئة». */
    public static List<String> number(int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("No clips for " + number);
        }
        List<String> parts = new ArrayList<>();
        add(parts, number / 1000 * 1000);
        add(parts, number % 1000 / 100 * 100);
        int rest = number % 100;
        if (rest < 20) {
            add(parts, rest);
        } else {
            add(parts, rest % 10);
            add(parts, rest / 10 * 10);
        }
        return List.copyOf(parts);
    }

    private static void add(List<String> parts, int value) {
        if (value > 0) {
            parts.add((parts.isEmpty() ? "n" : "and-n") + value);
        }
    }
}
