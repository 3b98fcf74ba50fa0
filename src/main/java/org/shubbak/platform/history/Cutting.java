package org.shubbak.platform.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.history.Stencil.End;
import org.shubbak.platform.history.Stencil.Kind;
import org.shubbak.platform.history.Stencil.Slot;
import org.shubbak.shared.CairoTime;

/** Cuts a stencil out of a real case: finds its ids, numbers, names, people and moments in every column. */
final class Cutting {

    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)|\\d{4}-\\d\\d-\\d\\d(?![\\d-])");

    /** Papers of a made history have no stored file, so there is no seal to lift. */
    private static final Set<String> UNSEALED = Set.of("seal", "seal_due", "seal_problem", "seal_renewed_at");

    private final List<CaseRow> rows;
    private final List<Instant> begins;
    private final Map<String, Integer> slotOf = new LinkedHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final CaseRow request;
    private final LocalDate due;
    private @Nullable Pattern owned;

    /**
     * @param begins when each act of the case began, the submission first
     * @param staff the posts of the units' people by id and by name, for example {@code B:head1}
     */
    Cutting(List<CaseRow> rows, List<Instant> begins, Map<String, String> staff) {
        this.rows = rows;
        this.begins = begins;
        this.request = only("requests.request");
        this.due = LocalDate.parse(text(request, "due"));
        ownIds();
        ownWords();
        staff.forEach((word, post) -> own(word.length() == 36 ? Kind.STAFF_ID : Kind.STAFF_NAME, word, post, 0));
        own(Kind.UNIT, text(request, "unit"), 0);
        own(Kind.BACK_OFFICE, text(request, "back_office"), 0);
    }

    Stencil cut() {
        owned = Pattern.compile(slotOf.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow());
        var lines = new LinkedHashMap<String, List<List<@Nullable List<Piece>>>>();
        for (var row : rows) {
            lines.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(line(row));
        }
        var completions = all("requests.completion");
        return new Stencil(
                text(request, "service"),
                columns(),
                lines,
                slots,
                begins.size(),
                end(),
                rule(),
                waits(),
                completions.size(),
                completions.isEmpty() ? "" : post(text(completions.getFirst(), "asked_by")));
    }

    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var row : rows) {
            columns.put(
                    row.table(),
                    row.columns().stream().map(CaseRow.Column::name).collect(Collectors.joining(", ")));
        }
        return columns;
    }

    private End end() {
        return switch (text(request, "state")) {
            case "FINISHED" -> End.FINISHED;
            case "REFUSED" -> End.REFUSED;
            default -> End.OPEN;
        };
    }

    private DueRule rule() {
        var clock = only("deadlines.clock");
        return new DueRule(
                Integer.parseInt(text(clock, "rule_value")),
                text(clock, "rule_unit"),
                text(clock, "day_kind").equals("WORKING"));
    }

    private List<Stencil.Wait> waits() {
        var waits = new ArrayList<Stencil.Wait>();
        var from = -1;
        for (var event : all("deadlines.event")) {
            var act = act(event.writtenAt());
            if (text(event, "kind").equals("PAUSED")) {
                from = act;
            } else if (text(event, "kind").equals("RESUMED") && from >= 0) {
                waits.add(new Stencil.Wait(from, act));
                from = -1;
            }
        }
        return waits;
    }

    private String post(String staff) {
        var slot = slotOf.get(staff);
        return slot == null ? "" : slots.get(slot).meaning();
    }

    private List<CaseRow> all(String table) {
        return rows.stream().filter(row -> row.table().equals(table)).toList();
    }

    private void ownIds() {
        for (var row : rows) {
            var id = row.value("id");
            if (id != null) {
                own(Kind.ID, id, act(row.writtenAt()));
            }
        }
    }

    private void ownWords() {
        var applicant = only("requests.applicant");
        own(Kind.REQUEST_NUMBER, text(request, "number"), 0);
        own(Kind.TRACKING_KEY, text(request, "tracking_key"), 0);
        if (text(applicant, "kind").equals("COMPANY")) {
            ownCompany(applicant);
        } else {
            ownPerson(applicant);
        }
        own(Kind.PHONE, text(applicant, "phone"), 0);
        for (var row : rows) {
            if (row.table().equals("fees.payment")) {
                own(Kind.RECEIPT_NUMBER, text(row, "serial"), act(row.writtenAt()));
                own(Kind.REFERENCE, row.value("reference"), act(row.writtenAt()));
            } else if (row.table().equals("licences.licence")) {
                own(Kind.LICENCE_NUMBER, text(row, "number"), act(row.writtenAt()));
                own(Kind.LICENCE_CODE, text(row, "code"), act(row.writtenAt()));
                own(Kind.ID, text(row, "pdf"), act(row.writtenAt()));
            }
        }
    }

    private void ownPerson(CaseRow applicant) {
        own(Kind.IDENTITY_HASH, text(applicant, "identity_hash"), 0);
        own(Kind.NATIONAL_ID, text(applicant, "national_id"), 0);
        own(Kind.MASKED_ID, masked(text(applicant, "national_id")), 0);
        own(Kind.NAME, text(applicant, "name"), 0);
        own(Kind.FOLDED_NAME, text(applicant, "name_folded"), 0);
    }

    private void ownCompany(CaseRow applicant) {
        own(Kind.COMPANY_HASH, text(applicant, "identity_hash"), 0);
        own(Kind.COMMERCIAL_REGISTER, text(applicant, "commercial_register"), 0);
        own(Kind.TAX_NUMBER, text(applicant, "tax_number"), 0);
        own(Kind.COMPANY_NAME, text(applicant, "name"), 0);
        own(Kind.FOLDED_COMPANY_NAME, text(applicant, "name_folded"), 0);
    }

    static String masked(String nationalId) {
        return nationalId.substring(0, 7) + "*****" + nationalId.substring(12);
    }

    private void own(Kind kind, @Nullable String original, int act) {
        if (original != null) {
            own(kind, original, original, act);
        }
    }

    private void own(Kind kind, String original, String meaning, int act) {
        if (slotOf.putIfAbsent(original, slots.size()) == null) {
            slots.add(new Slot(kind, meaning, act));
        }
    }

    /** A word that is looked for in its own column only, being too short or shared between rows. */
    private Piece apart(Kind kind, String meaning, int act) {
        slots.add(new Slot(kind, meaning, act));
        return new Piece.Own(slots.size() - 1);
    }

    private List<@Nullable List<Piece>> line(CaseRow row) {
        var at = act(row.writtenAt());
        var line = new ArrayList<@Nullable List<Piece>>();
        for (int i = 0; i < row.columns().size(); i++) {
            var value = row.values().get(i);
            boolean left =
                    value == null || UNSEALED.contains(row.columns().get(i).name());
            line.add(left ? null : pieces(row, row.columns().get(i), Objects.requireNonNull(value), at));
        }
        return line;
    }

    private List<Piece> pieces(CaseRow row, CaseRow.Column column, String value, int act) {
        if (column.name().equals("phone_last4")) {
            return List.of(apart(Kind.PHONE_END, value, 0));
        }
        if (column.name().equals("channel")) {
            return List.of(apart(Kind.CHANNEL, value, 0));
        }
        if (column.name().equals("shift")) {
            return List.of(apart(Kind.SHIFT, text(row, "amount"), act));
        }
        var pieces = new ArrayList<Piece>();
        var rest = 0;
        for (var found = Objects.requireNonNull(owned).matcher(value); found.find(); rest = found.end()) {
            times(value.substring(rest, found.start()), act, pieces);
            pieces.add(new Piece.Own(Objects.requireNonNull(slotOf.get(found.group()))));
        }
        times(value.substring(rest), act, pieces);
        return pieces;
    }

    private void times(String text, int act, List<Piece> pieces) {
        var rest = 0;
        Matcher found = TIME.matcher(text);
        for (; found.find(); rest = found.end()) {
            literal(text.substring(rest, found.start()), pieces);
            pieces.add(time(found.group(), act));
        }
        literal(text.substring(rest), pieces);
    }

    private static void literal(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Literal(CopyText.escaped(text)));
        }
    }

    private Piece time(String written, int act) {
        if (written.length() == 10) {
            return day(LocalDate.parse(written), act, written);
        }
        var iso = written.charAt(10) == 'T';
        var moment = iso ? OffsetDateTime.parse(written).toInstant() : Moments.parse(written);
        var ownAct = act(moment);
        return new Piece.Moment(ownAct, ChronoUnit.MICROS.between(begins.get(ownAct), moment), iso);
    }

    private Piece day(LocalDate day, int act, String written) {
        if (day.equals(due)) {
            return new Piece.Due();
        }
        var days = ChronoUnit.DAYS.between(CairoTime.date(begins.get(act)), day);
        return Math.abs(days) > 4000 ? new Piece.Literal(written) : new Piece.Day(act, (int) days);
    }

    /** The act in which a moment lies: the last that had begun. */
    private int act(@Nullable Instant moment) {
        var act = 0;
        for (int i = 1; moment != null && i < begins.size(); i++) {
            act = begins.get(i).isAfter(moment) ? act : i;
        }
        return act;
    }

    private CaseRow only(String table) {
        return rows.stream()
                .filter(row -> row.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static String text(CaseRow row, String column) {
        return Objects.requireNonNull(row.value(column), column);
    }
}
