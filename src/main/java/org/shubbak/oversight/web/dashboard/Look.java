package org.shubbak.oversight.web.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.dashboard.Level;
import org.shubbak.oversight.tally.Waiting;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is chosen in a dashboard's address: the level, the period, the cut and how tables are sorted. Every link of the page is
 * made from it, so that a choice stays while one moves on.
 */
public record Look(String code, Map<String, String> chosen) {

    private static final String LEVEL = "/overview/{code}";

    private static final String EACH = "each";

    /** What choices there are; anything else in an address is left out. */
    private static final List<String> CHOICES = List.of(
            "alone",
            "period",
            "from",
            "to",
            "sector",
            "service",
            "department",
            "channel",
            "by",
            "places",
            "rows",
            "all",
            "units",
            "find",
            "every");

    /** The choices that narrow what is counted. */
    private static final List<String> CUTS = List.of("sector", "service", "department", "channel");

    /** What the table of figures can be by. */
    public static final List<String> BY = List.of("sector", "department", "service");

    static Look of(String code, Map<String, String> sent) {
        Map<String, String> chosen = new LinkedHashMap<>();
        CHOICES.stream()
                .filter(name -> !sent.getOrDefault(name, "").isBlank())
                .forEach(name -> chosen.put(name, sent.getOrDefault(name, "").strip()));
        return new Look(code, chosen);
    }

    /** What was chosen; empty when nothing was. */
    public String value(String name) {
        return chosen.getOrDefault(name, "");
    }

    public boolean alone() {
        return chosen.containsKey("alone");
    }

    /** Whether the figures are those of a part only. */
    public boolean narrowed() {
        return CUTS.stream().anyMatch(chosen::containsKey);
    }

    /** The choices that the filter's form does not show but must keep. */
    public List<String> kept() {
        return List.of("alone", "by", "places", "rows", "units").stream()
                .filter(chosen::containsKey)
                .toList();
    }

    /** The same with one choice made otherwise; without it for an empty value. */
    public Look with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(chosen);
        if (value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new Look(code, other);
    }

    /** The same choices at another level. */
    public Look at(Level level) {
        return new Look(level.code(), chosen)
                .with("all", "")
                .with("every", "")
                .with("find", "")
                .with("alone", level.alone() ? "true" : "");
    }

    /** Whether the table of places is of every unit by itself. */
    public boolean eachUnit() {
        return value("units").equals(EACH);
    }

    /** The same with a table of every unit by itself, or of the centres with all below them. */
    public Look eachUnit(boolean each) {
        return with("every", "").with("find", "").with("units", each ? EACH : "");
    }

    /** By what the table of figures is: {@code sector}, {@code department} or {@code service}. */
    public String by() {
        return BY.contains(value("by")) ? value("by") : BY.getFirst();
    }

    /** The same with the table by something else. */
    public Look by(String other) {
        return with("all", "").with("by", other);
    }

    /** The whole level, in the same period. */
    public Look whole() {
        Look whole = this;
        for (String cut : CUTS) {
            whole = whole.with(cut, "");
        }
        return whole;
    }

    public String href() {
        return address(LEVEL, Map.of());
    }

    /** Where the figures are asked for again. */
    public String figures() {
        return address(LEVEL + "/figures", Map.of());
    }

    /** The requests behind a figure. */
    public String requests(String which) {
        return address(LEVEL + "/requests", Map.of("which", which));
    }

    /** The requests that wait for somebody. */
    public String requests(Waiting waiting) {
        return address(
                LEVEL + "/requests",
                Map.of("which", "waiting", "party", waiting.party().name(), "who", waiting.who()));
    }

    /** All that wait for one of a kind. */
    public String requests(Waiting.Party party) {
        return address(LEVEL + "/requests", Map.of("which", "waiting", "party", party.name()));
    }

    /** The list's next page. */
    String requests(Map<String, String> list) {
        return address(LEVEL + "/requests", list);
    }

    private String address(String path, Map<String, String> more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, @Nullable Object> values = new LinkedHashMap<>(Map.of("code", code));
        chosen.forEach((name, value) -> add(address, values, name, value));
        new java.util.TreeMap<>(more).forEach((name, value) -> add(address, values, name, value));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(
            UriComponentsBuilder address, Map<String, @Nullable Object> values, String name, String value) {
        address.queryParam(name, "{" + name + "}");
        values.put(name, value);
    }
}
