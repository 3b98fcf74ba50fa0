package org.shubbak.oversight.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.oversight.tally.Figures;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Open;
import org.shubbak.oversight.tally.Span;
import org.shubbak.oversight.tally.Waiting;
import org.shubbak.shared.Refusal;

/** What an address chooses, and how the figures of a page are sorted and drawn. */
class ChoosingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @ParameterizedTest
    @CsvSource({
        "'', 2026-03-01, 2026-03-31, month",
        "month, 2026-03-01, 2026-03-31, month",
        "last-month, 2026-02-01, 2026-02-28, last-month",
        "last-30, 2026-02-14, 2026-03-15, last-30",
        "year, 2026-01-01, 2026-12-31, year",
        "last-year, 2025-01-01, 2025-12-31, last-year",
        "2025-10, 2025-10-01, 2025-10-31, 2025-10",
        "2024, 2024-01-01, 2024-12-31, 2024",
        "2026-04, 2026-03-01, 2026-03-31, month",
        "1850, 2026-03-01, 2026-03-31, month",
        "nonsense, 2026-03-01, 2026-03-31, month",
        "days, 2026-03-01, 2026-03-15, days"
    })
    void a_period_is_read_from_its_word(String word, LocalDate from, LocalDate to, String key) {
        Stretch stretch = Stretch.of(Look.of("EG", Map.of("period", word)), TODAY);
        assertThat(stretch).isEqualTo(new Stretch(key, new Span(from, to)));
    }

    @Test
    void whole_months_may_be_any_length_and_other_days_a_year() {
        assertThat(days("2021-01-01", "2025-12-31").span().wholeMonths()).isTrue();
        assertThat(days("2025-03-10", "2026-03-10").key()).isEqualTo("days");
        assertThatThrownBy(() -> days("2025-03-10", "2026-03-11")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> days("2026-03-10", "2026-03-09")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> days("tomorrow", "2026-03-09")).isInstanceOf(Refusal.class);
    }

    private static Stretch days(String from, String to) {
        return Stretch.of(Look.of("EG", Map.of("period", "days", "from", from, "to", to)), TODAY);
    }

    @Test
    void addresses_carry_what_is_chosen_and_nothing_else() {
        Look look = Look.of("13", Map.of("sector", "BLD", "evil", "<script>", "period", " last-month "));
        assertThat(look.href()).isEqualTo("/overview/13?period=last-month&sector=BLD");
        assertThat(look.with("sector", "").href()).isEqualTo("/overview/13?period=last-month");
        assertThat(look.whole().narrowed()).isFalse();
        assertThat(look.requests(new Waiting(Waiting.Party.BODY, "شركة المياه & الصرف", 3)))
                .startsWith("/overview/13/requests?period=last-month&sector=BLD&party=BODY&which=waiting&who=%D8")
                .contains("%26")
                .doesNotContain(" ");
    }

    @Test
    void tables_are_sorted_by_the_chosen_column_and_late_ones_first_otherwise() {
        Line quiet = line("a", 10, 9, 5, 0);
        Line late = line("b", 5, 1, 4, 3);
        Line busy = line("c", 90, 20, 70, 1);
        List<Line> lines = List.of(quiet, late, busy);
        assertThat(sorted("", lines)).containsExactly(late, busy, quiet);
        assertThat(sorted("received", lines)).containsExactly(busy, quiet, late);
        assertThat(sorted("rate", lines)).containsExactly(quiet, busy, late);
        assertThat(sorted("share", lines)).containsExactly(late, busy, quiet);
        assertThat(sorted("name", lines)).containsExactly(quiet, late, busy);
    }

    private static List<Line> sorted(String by, List<Line> lines) {
        return Sorting.read(by).sorted(lines, Line::figures, Line::key);
    }

    @Test
    void both_rows_of_the_chart_stand_on_one_scale_and_nothing_is_no_bar() {
        FlowChart chart = FlowChart.of(
                List.of(line("2026-01", 200, 1, 0, 0), line("2026-02", 50, 100, 0, 0), line("2026-03", 0, 0, 0, 0)));
        assertThat(chart.series()).extracting(FlowChart.Series::name).containsExactly("received", "finished");
        assertThat(chart.series().getFirst().bars())
                .extracting(FlowChart.Bar::height)
                .containsExactly(100L, 25L, 0L);
        assertThat(chart.series().getLast().bars())
                .extracting(FlowChart.Bar::height)
                .containsExactly(1L, 50L, 0L);
        assertThat(chart.series().getLast().peak()).isEqualTo("2026-02");
        assertThat(chart.series().getFirst().total()).isEqualTo(250);
    }

    @Test
    void figures_are_written_with_thousands_and_without_a_share_of_nothing() {
        assertThat(Shown.whole(32_061)).isEqualTo("32,061");
        assertThat(Shown.percent(0.8155)).isEqualTo("81.6%");
        assertThat(Shown.percent(null)).isEqualTo(Shown.NOTHING);
        assertThat(Shown.percent(1, 1000)).isEqualTo("1%");
        assertThat(Shown.percent(0, 0)).isEqualTo(Shown.NOTHING);
    }

    private static Line line(String key, long received, long finished, long open, long late) {
        return new Line(
                key, new Figures(new Flow(received, finished, finished, 0, 0, 0, 0, 0, 0), new Open(open, late, 0)));
    }
}
