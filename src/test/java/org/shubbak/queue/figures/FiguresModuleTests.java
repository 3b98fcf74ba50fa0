package org.shubbak.queue.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.queue.HallPeople.key;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.Called;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is still waiting has not waited nothing: he counts when he is called. */
@HallCentre
class FiguresModuleTests {

    private static final int SUNDAY = 7;

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private CallingNext calling;

    @Autowired
    private AtWindow window;

    @Autowired
    private HallFigures figures;

    @Autowired
    private HallFairness fairness;

    private UnitId unit;

    @BeforeEach
    void twoAreServedAndFiveWait() {
        clock.set(HallClock.BEGIN);
        unit = people.aCentre();
        CurrentStaff clerk = people.clerkAt(unit, 1);
        for (int n = 0; n < 7; n++) {
            people.comes(unit);
        }
        clock.forward(Duration.ofMinutes(10));
        for (int n = 0; n < 2; n++) {
            Called called = calling.next(clerk, key());
            window.act(TicketAct.SERVE, called.ticket(), clerk, key());
            clock.forward(Duration.ofMinutes(6));
            window.act(TicketAct.FINISH, called.ticket(), clerk, key());
        }
        clock.set(HallClock.BEGIN.plusHours(2));
        people.comes(unit);
    }

    @Test
    void the_public_medians_are_of_those_who_were_called() {
        FairnessOfHall figure = fairness.of(unit);
        assertThat(figure.all().people()).isEqualTo(2);
        assertThat(figure.heat().at(SUNDAY, 9).medianMinutes()).isEqualTo(10);
        assertThat(figure.heat().at(SUNDAY, 9).people()).isEqualTo(7);
        assertThat(figure.heat().at(SUNDAY, 11).medianMinutes()).isNull();
        assertThat(figure.heat().byWait(figure.heat().at(SUNDAY, 11))).isZero();
    }

    @Test
    void the_managers_rows_count_who_was_called() {
        HallFigures.Figures rows = figures.of(HallPeople.someone(unit, Role.MANAGER));
        assertThat(rows.services()).singleElement().satisfies(row -> {
            assertThat(row.people()).isEqualTo(2);
            assertThat(row.waited()).isEqualTo(Duration.ofMinutes(10));
            assertThat(row.service()).isEqualTo(Duration.ofMinutes(6));
        });
        assertThat(rows.windows())
                .singleElement()
                .satisfies(row -> assertThat(row.people()).isEqualTo(2));
    }
}
