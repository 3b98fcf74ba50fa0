package org.shubbak.oversight.web.late;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.late.Cause;
import org.shubbak.oversight.late.LateFilter;
import org.shubbak.oversight.late.LateFilter.Place;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;

/** What was chosen above the list, as its address carries it. */
public record ListForm(
        @Nullable String show,
        @Nullable String cause,
        @Nullable String body,
        @Nullable String service,
        @Nullable String unit,
        @Nullable String after) {

    public ListForm {
        show = text(show);
        cause = text(cause);
        body = text(body);
        service = text(service);
        unit = text(unit);
        after = text(after);
    }

    LateFilter filter() {
        return new LateFilter(
                "all".equals(show),
                Arrays.stream(Cause.values())
                        .filter(one -> one.name().equals(cause))
                        .findFirst()
                        .orElse(null),
                given(body),
                given(service),
                unitCode(),
                place());
    }

    private @Nullable String unitCode() {
        String code = given(unit);
        try {
            return code == null ? null : new UnitId(code.toUpperCase(Locale.ROOT)).value();
        } catch (IllegalArgumentException shapeless) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-unit", code);
        }
    }

    private @Nullable Place place() {
        String word = given(after);
        if (word == null) {
            return null;
        }
        String[] parts = word.split("_", 2);
        try {
            return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw Refusal.of(Refusal.Kind.INVALID, "late.place-wrong");
        }
    }

    /** The address of the list from a row on; the first page for null. */
    public String from(@Nullable Place place) {
        return with(show, place == null ? null : place.due() + "_" + place.request());
    }

    /** The address of the first page of another tab. */
    public String tab(String other) {
        return with(other, null);
    }

    /** The address of this very page. */
    public String here() {
        return with(show, given(after));
    }

    private String with(@Nullable String tab, @Nullable String place) {
        StringBuilder address = new StringBuilder("/late");
        String[] names = {"show", "cause", "body", "service", "unit", "after"};
        String[] values = {tab, cause, body, service, unit, place};
        char sign = '?';
        for (int i = 0; i < names.length; i++) {
            String value = values[i];
            if (value != null && !value.isEmpty()) {
                address.append(sign)
                        .append(names[i])
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                sign = '&';
            }
        }
        return address.toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
