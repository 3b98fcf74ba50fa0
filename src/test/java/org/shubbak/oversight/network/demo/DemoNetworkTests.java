package org.shubbak.oversight.network.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.network.rollout.RolloutYears;
import org.shubbak.platform.HistoryWritten;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration's network, written and taken back. */
@TestCentre
class DemoNetworkTests {

    @Autowired
    private DemoNetwork network;

    @Autowired
    private RolloutYears years;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Transactional
    void it_has_the_announced_year_and_something_of_everything() {
        CurrentStaff governor = governor();
        var before = RolloutYears.total(years.of(2017, governor));
        int units = count("organisation.unit WHERE code LIKE 'SHR-%'");

        network.on(new HistoryWritten(1));

        var total = RolloutYears.total(years.of(2017, governor));
        assertThat(total.open() - before.open()).isEqualTo(6);
        assertThat(total.underWay() - before.underWay()).isEqualTo(10);
        assertThat(total.budget().minus(before.budget())).isEqualTo(Money.of(5_000_000));
        assertThat(count("oversight.centre WHERE unit IS NOT NULL")).isEqualTo(units);
        assertThat(count("oversight.centre WHERE demo AND stage <> 'OPEN'")).isEqualTo(12);
        assertThat(count("oversight.equipment e JOIN oversight.centre c ON c.id = e.centre WHERE c.demo"))
                .isGreaterThan(700);
        assertThat(count("oversight.certificate WHERE expires < current_date")).isPositive();
        assertThat(count("oversight.visit WHERE demo AND finished_at IS NOT NULL"))
                .isEqualTo(9);
        assertThat(count("oversight.corrective WHERE closed_on IS NULL AND due < current_date"))
                .isPositive();
        assertThat(count("oversight.visit_photo")).isPositive();
        assertThat(count("oversight.centre_step WHERE day > current_date")).isZero();

        network.on(new HistoryWritten(1));
        assertThat(count("oversight.centre WHERE demo AND unit IS NULL")).isEqualTo(12);
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }

    private CurrentStaff governor() {
        Staff staff = organisation.findStaff("governor1").orElseThrow();
        return new CurrentStaff(
                staff.id(), staff.signInName(), staff.nameAr(), staff.nameEn(), staff.unit(), staff.roles());
    }
}
