package org.shubbak.requests.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.requests.CompleteCaseStep;
import org.shubbak.requests.CompletionItem;
import org.shubbak.workflow.StepId;

/** The case page's form as it was sent: field names and texts, nothing believed yet. */
record CaseForm(Map<String, String> fields) {

    /** Outcomes against the applicant or back: each has its own reason field, {@code reason.<outcome>}. */
    static final Set<String> REASONED = Set.of("refuse", "return", "reject", "object", "reopen", "grace");

    private static final int MOST_LINES = 31;
    private static final String DATA = "data.";
    private static final String LINES = "data.lines.";

    CaseForm {
        fields = Map.copyOf(fields);
    }

    /** The form with the lines of the fee statement counted anew, so that errors and lines have the same numbers. */
    static CaseForm of(Map<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (!name.startsWith(LINES) && !name.equals("_csrf")) {
                fields.put(name, text);
            }
        });
        int at = 0;
        for (int i = 0; i < MOST_LINES; i++) {
            if (!text(sent, LINES + i + ".label").isEmpty()
                    || !text(sent, LINES + i + ".amount").isEmpty()) {
                for (String part : List.of("key", "label", "amount", "basis", "refundable")) {
                    fields.put(LINES + at + "." + part, text(sent, LINES + i + "." + part));
                }
                at++;
            }
        }
        return new CaseForm(fields);
    }

    String outcome() {
        return text(fields, "outcome");
    }

    String text(String field) {
        return text(fields, field);
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private @Nullable String orNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** The command that the form asks for, with photos already stored. */
    CompleteCaseStep command(List<String> photos) {
        boolean reasoned = REASONED.contains(outcome());
        return new CompleteCaseStep(
                StepId.of(text("step")),
                outcome(),
                reasoned ? reason() : null,
                reasoned ? orNull("legalBasis." + outcome()) : null,
                orNull("turnReason"),
                data(photos),
                version());
    }

    /** A signature that the official's token made, and what it was made for. */
    record Signature(UUID prepared, byte[] value) {}

    /** Null where the page brings none, or something that is none. */
    @Nullable
    Signature signature() {
        try {
            return text("signature").isEmpty()
                    ? null
                    : new Signature(
                            UUID.fromString(text("prepared")),
                            Base64.getDecoder().decode(text("signature")));
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    private @Nullable String reason() {
        String ground = text("ground." + outcome());
        return ground.isEmpty() ? orNull("reason." + outcome()) : ground;
    }

    private int version() {
        String version = text("expectedVersion");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    private Map<String, Object> data(List<String> photos) {
        Map<String, Object> data = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (name.startsWith(DATA) && !name.startsWith(LINES) && !text.isBlank()) {
                data.put(name.substring(DATA.length()), text.strip());
            }
        });
        var lines = lines();
        if (!lines.isEmpty()) {
            data.put("lines", lines);
        }
        if (!photos.isEmpty()) {
            data.put("photos", photos);
        }
        return data;
    }

    private List<Map<String, String>> lines() {
        List<Map<String, String>> lines = new ArrayList<>();
        for (int i = 0; fields.containsKey(LINES + i + ".label"); i++) {
            Map<String, String> line = new LinkedHashMap<>();
            line.put("key", text(LINES + i + ".key").isEmpty() ? "line" + (i + 1) : text(LINES + i + ".key"));
            line.put("label", text(LINES + i + ".label"));
            line.put("amount", text(LINES + i + ".amount"));
            if (text(LINES + i + ".refundable").equals("true")) {
                line.put("refundable", "true");
            }
            if (!text(LINES + i + ".basis").isEmpty()) {
                line.put("basis", text(LINES + i + ".basis"));
            }
            lines.add(line);
        }
        return lines;
    }

    /** The ticked items of a completion request, in the order of the page. */
    List<CompletionItem> items() {
        List<CompletionItem> items = new ArrayList<>();
        fields.keySet().stream()
                .filter(name -> name.startsWith("item."))
                .map(name -> name.substring("item.".length()))
                .sorted()
                .forEach(key -> items.add(new CompletionItem(key, text("text." + key))));
        for (String line : text("others").split("\\R")) {
            if (!line.isBlank()) {
                items.add(new CompletionItem("other", line.strip()));
            }
        }
        return items;
    }
}
