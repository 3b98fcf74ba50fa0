package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;

@TestCentre
class ApproverTitleTests {

    private static final UnitId ZAGAZIG = new UnitId("SHR-01");
    private static final DepartmentCode ENGINEERING = new DepartmentCode("engineering");

    @Autowired
    ApproverTitle titles;

    @Autowired
    Organisation organisation;

    @Test
    void the_head_of_the_unit_signs_as_its_head() {
        assertThat(titles.of(ZAGAZIG, ENGINEERING, person("head1"))).isEqualTo(headOf(ZAGAZIG));
    }

    @Test
    void a_director_signs_as_director_of_the_department_and_never_as_head_of_the_unit() {
        assertThat(titles.of(ZAGAZIG, ENGINEERING, person("director1")))
                .isEqualTo("مدير الإدارة الهندسية - قسم التنظيم");
        assertThat(titles.of(ZAGAZIG, new DepartmentCode("grievances"), person("director1")))
                .isEqualTo("رئيس لجنة التظلمات");
    }

    @Test
    void where_silence_was_acceptance_the_paper_bears_the_title_of_the_head() {
        assertThat(titles.of(ZAGAZIG, ENGINEERING, null)).isEqualTo(headOf(ZAGAZIG));
    }

    private Staff person(String signInName) {
        return organisation.findStaff(signInName).orElseThrow();
    }

    private String headOf(UnitId unit) {
        return "رئيس " + organisation.unit(unit).nameAr();
    }
}
