package org.shubbak.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.catalogue.Question;

/** Says an answer of several parts as one line. */
final class PartsText {

    /** An English line and the order of its parts stay, also with Arabic names in it. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    private final Map<?, ?> parts;
    private final boolean arabic;
    private final List<String> said = new ArrayList<>();

    private PartsText(Map<?, ?> parts, boolean arabic) {
        this.parts = parts;
        this.arabic = arabic;
    }

    static String of(Question.Type type, Map<?, ?> parts, boolean arabic) {
        var text = new PartsText(parts, arabic);
        switch (type) {
            case ADDRESS -> text.address();
            case POINT -> text.point();
            case COMPANY -> text.company();
            case ENGINEER -> text.engineer();
            case LICENCE -> text.licence();
            default -> text.said.add(parts.toString());
        }
        return arabic ? String.join("، ", text.said) : LEFT_TO_RIGHT + String.join(LEFT_TO_RIGHT + ", ", text.said);
    }

    private void address() {
        say("building", "عقار ", "Building ");
        say("street", "", "");
        say("unit", "وحدة ", "unit ");
        say("place", "", "");
        say("landmark", "علامة مميزة: ", "near ");
    }

    private void point() {
        say("lat", "خط عرض ", "latitude ");
        say("lon", "خط طول ", "longitude ");
    }

    private void company() {
        say("name", "", "");
        say("register", "سجل تجاري ", "register ");
        say("tax", "رقم ضريبي ", "tax number ");
    }

    private void engineer() {
        say("name", "", "");
        say("number", "قيد ", "number ");
        say("office", "", "");
    }

    private void licence() {
        say("number", "", "");
        String state = part("state");
        if (!state.isEmpty()) {
            said.add(state(state));
        }
        String until = part("until");
        if (!until.isEmpty()) {
            said.add((arabic ? "حتى " : "until ") + FactText.day(until, arabic ? Locale.of("ar") : Locale.ENGLISH));
        }
    }

    private String state(String state) {
        return switch (state) {
            case "valid" -> arabic ? "سارية" : "valid";
            case "suspended" -> arabic ? "موقوفة" : "suspended";
            case "expired" -> arabic ? "منتهية" : "expired";
            case "superseded" -> arabic ? "حلت محلها أخرى" : "superseded";
            case "revoked" -> arabic ? "ملغاة" : "revoked";
            case "paper" -> arabic ? "ورقية سابقة على المنظومة" : "on paper, from before the system";
            default -> state;
        };
    }

    private void say(String part, String wordAr, String wordEn) {
        String text = part(part);
        if (!text.isEmpty()) {
            said.add(arabic ? wordAr + text : wordEn + isolated(text));
        }
    }

    /** Arabic words within an English line keep to themselves, so that the line's order holds. */
    private static String isolated(String text) {
        boolean arabicLetters =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        return arabicLetters ? "\u2068" + text + "\u2069" : text;
    }

    private String part(String part) {
        Object value = parts.get(part);
        return value == null ? "" : PersonInAnswers.shown(value.toString(), arabic);
    }
}
