package org.shubbak.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.CentreFigures.Overdue;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/** A request over its day as the views tell it, before its service has a name. */
record OverdueRow(
        String number,
        ServiceCode service,
        UnitId unit,
        LocalDate due,
        long daysLate,
        @Nullable String role,
        @Nullable String escalatedTo,
        @Nullable String personAr,
        @Nullable String personEn) {

    static OverdueRow of(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        return new OverdueRow(
                row.getString("number"),
                new ServiceCode(row.getString("service")),
                new UnitId(row.getString("unit")),
                due,
                ChronoUnit.DAYS.between(due, today),
                row.getString("role"),
                row.getString("escalated_to"),
                row.getString("name_ar"),
                row.getString("name_en"));
    }

    Overdue named(String serviceAr, String serviceEn) {
        return new Overdue(
                number, service, serviceAr, serviceEn, unit, due, daysLate, role, escalatedTo, personAr, personEn);
    }
}
