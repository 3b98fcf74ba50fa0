package org.shubbak.oversight.tally;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.SerialNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A month of Sharqia whose totals are known, written as real rows from which the figures follow by themselves: the same month
 * every time. Of the 26,146 that ended in it, 1,646 were received in December; of the 32,061 that came in, 5,000 ended in
 * February and 2,561 are open still. Some were filed in the first and the last second of the month in Cairo.
 */
public class MonthReplay {

    public static final YearMonth MONTH = YearMonth.of(2026, 1);
    public static final int RECEIVED = 32_061;
    public static final int FINISHED = 26_146;
    /** Received by the mobile centre, in the channel of that name. */
    public static final int MOBILE = 162;

    public static final int CENTRES = 128;
    public static final int SERVICES = 162;
    /** Of those received in the month, ended by now. */
    public static final int SINCE_FINISHED = RECEIVED - 2_561;

    private static final int FROM_DECEMBER = 1_646;
    private static final int IN_FEBRUARY = 5_000;

    private record Centre(String code, String backOffice, boolean mobile) {}

    private record Service(String code, int version) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KeepingTallies keeping;
    private final Random random = new Random(202_601);
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<Centre> centres = List.of();
    private List<Service> services = List.of();

    MonthReplay(JdbcTemplate jdbc, TransactionTemplate transaction, KeepingTallies keeping) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keeping = keeping;
    }

    /** Writes the month, unless it is there already, and lets the figures follow. */
    public void play() {
        transaction.executeWithoutResult(status -> write());
        keeping.catchUp();
    }

    private void write() {
        jdbc.query("SELECT pg_advisory_xact_lock(202601)", row -> {});
        Integer there = jdbc.queryForObject("SELECT count(*) FROM requests.request", Integer.class);
        if (there != null && there == 0) {
            centres = jdbc.query(
                    "SELECT code, back_office_unit, kind FROM organisation.unit ORDER BY code",
                    (row, index) -> new Centre(
                            row.getString(1), row.getString(2), row.getString(3).equals("MOBILE")));
            services = jdbc.query(
                    "SELECT code, current_version FROM catalogue.service ORDER BY code",
                    (row, index) -> new Service(row.getString(1), row.getInt(2)));
            new ReplayedRows(jdbc).write(cases());
        }
    }

    private List<ReplayedCase> cases() {
        YearMonth december = MONTH.minusMonths(1);
        List<ReplayedCase> cases = new ArrayList<>();
        for (int i = 0; i < FROM_DECEMBER; i++) {
            cases.add(one(i, moment(december, i), endDay(MONTH, LocalDate.MIN), false));
        }
        for (int i = 0; i < RECEIVED; i++) {
            Instant at = moment(MONTH, i);
            LocalDate end = i < FINISHED - FROM_DECEMBER
                    ? endDay(MONTH, CairoTime.date(at))
                    : i < FINISHED - FROM_DECEMBER + IN_FEBRUARY ? endDay(MONTH.plusMonths(1), LocalDate.MIN) : null;
            cases.add(one(i, at, end, i % (RECEIVED / MOBILE) == 0 && i / (RECEIVED / MOBILE) < MOBILE));
        }
        return cases;
    }

    private ReplayedCase one(int i, Instant submitted, @Nullable LocalDate end, boolean mobile) {
        Centre centre = centre(mobile);
        Service service = services.get(i % services.size());
        LocalDate received = CairoTime.date(submitted);
        String number = SerialNumber.of(
                        centre.code(),
                        received.getYear(),
                        numbers.merge(centre.code() + received.getYear(), 1, Integer::sum))
                .value();
        LocalDate due = received.plusDays(7L + random.nextInt(35));
        boolean silent = end != null && i % 600 == 7;
        LocalDate decided = end == null ? null : decided(received, end);
        boolean waited = i % 9 == 4 && (decided == null || !received.plusDays(3).isAfter(decided));
        String state = end == null ? "OPEN" : silent ? "FINISHED" : state(i);
        return new ReplayedCase(
                Ids.next(),
                number,
                centre.code(),
                centre.backOffice(),
                service.code(),
                service.version(),
                mobile ? "mobile" : i % 12 == 5 ? "portal" : "window",
                state,
                submitted,
                due,
                end == null ? null : at(end, 14 * 3600 - 60),
                decided,
                waited ? received : null,
                silent,
                end == null ? STEPS[i % STEPS.length] : null);
    }

    private static final String[] STEPS = {"review", "payment", "opinion", "review", "inspection"};

    /** Some are fetched days after they were decided. */
    private LocalDate decided(LocalDate received, LocalDate end) {
        LocalDate earlier = end.minusDays(random.nextInt(4));
        return earlier.isBefore(received) ? received : earlier;
    }

    private static String state(int i) {
        return i % 20 == 3 ? "REFUSED" : i % 50 == 11 ? "WITHDRAWN" : "FINISHED";
    }

    private Centre centre(boolean mobile) {
        if (mobile) {
            return centres.stream().filter(Centre::mobile).findFirst().orElseThrow();
        }
        List<Centre> others = centres.stream().filter(one -> !one.mobile()).toList();
        return random.nextInt(4) == 0 ? others.get(random.nextInt(others.size())) : others.get(random.nextInt(20));
    }

    /** A working hour of the month; the first two are filed in its first and in its last second. */
    private Instant moment(YearMonth month, int i) {
        return switch (i) {
            case 0 -> CairoTime.startOf(month.atDay(1));
            case 1 -> CairoTime.startOf(month.plusMonths(1).atDay(1)).minusSeconds(1);
            default -> at(workingDay(month, month.atDay(1)), 9 * 3600 + random.nextInt(5 * 3600));
        };
    }

    private LocalDate endDay(YearMonth month, LocalDate earliest) {
        return earliest.isBefore(month.atDay(1)) ? workingDay(month, month.atDay(1)) : workingDay(month, earliest);
    }

    /** A working day of the month from a day on; the month's last day where there is none. */
    private LocalDate workingDay(YearMonth month, LocalDate from) {
        List<LocalDate> days = from.datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.FRIDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY)
                .toList();
        return days.isEmpty() ? month.atEndOfMonth() : days.get(random.nextInt(days.size()));
    }

    private static Instant at(LocalDate day, int second) {
        return day.atTime(LocalTime.ofSecondOfDay(second))
                .atZone(CairoTime.ZONE)
                .toInstant();
    }
}
