package org.shubbak.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Ids;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a unit's own people and cases for one test, in a unit that no other test uses. */
class AnOffice {

    static final Instant REGISTERED = Instant.parse("2026-10-05T08:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 4);
    private static final AtomicInteger NEXT_UNIT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Workflows workflows;
    private final Organisation organisation;

    AnOffice(JdbcClient jdbc, Workflows workflows, Organisation organisation) {
        this.jdbc = jdbc;
        this.workflows = workflows;
        this.organisation = organisation;
    }

    /** A village unit that decides its own files: nobody else works there. */
    UnitId somewhere() {
        return organisation.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.VILLAGE_UNIT)
                .skip(NEXT_UNIT.getAndIncrement())
                .findFirst()
                .orElseThrow()
                .id();
    }

    StaffId person(UnitId unit, Role... roles) {
        var id = Ids.next();
        jdbc.sql("""
                INSERT INTO organisation.staff (id, sign_in_name, name_ar, name_en, unit)
                VALUES (:id, :name, 'موظف', 'Officer', :unit)
                """)
                .param("id", id)
                .param("name", "t" + id)
                .param("unit", unit.value())
                .update();
        Arrays.stream(roles)
                .forEach(role ->
                        jdbc.sql("""
                        INSERT INTO organisation.staff_role (staff, role, department) VALUES (:id, :role, NULL)
                        """).param("id", id).param("role", role.name()).update());
        return new StaffId(id);
    }

    List<StaffId> people(UnitId unit, int count, Role... roles) {
        return IntStream.range(0, count).mapToObj(i -> person(unit, roles)).toList();
    }

    NewCase aCase(UnitId unit, String procedure, Map<String, Object> variables) {
        return aCase(unit, procedure, variables, REGISTERED);
    }

    NewCase aCase(UnitId unit, String procedure, Map<String, Object> variables, Instant registeredAt) {
        var request = Ids.next();
        return new NewCase(
                request,
                "N-" + request,
                new ServiceCode("BLD-003"),
                unit,
                unit,
                new DepartmentCode("engineering"),
                procedure,
                variables,
                registeredAt,
                DUE);
    }

    /** Starts a case and answers its id. */
    UUID started(UnitId unit, String procedure, Map<String, Object> variables) {
        var newCase = aCase(unit, procedure, variables);
        workflows.start(newCase);
        return newCase.request();
    }

    StepView onlyStepOf(UUID request) {
        var open = workflows.openStepsOf(request);
        if (open.size() != 1) {
            throw new AssertionError("Not one open step: " + open);
        }
        return open.getFirst();
    }

    /** The person it was dealt to completes the only open step. */
    Advance complete(UUID request, String outcome) {
        var step = onlyStepOf(request);
        return workflows.complete(new CompleteStep(step.id(), step.dealtTo(), outcome, Map.of(), step.version()));
    }

    void absent(StaffId staff) {
        jdbc.sql("UPDATE organisation.staff SET present = false WHERE id = :id")
                .param("id", staff.value())
                .update();
    }

    void tie(StaffId staff, String kind, String key) {
        jdbc.sql("""
                INSERT INTO organisation.declared_tie (staff, kind, key, declared_at)
                VALUES (:staff, :kind, :key, :at)
                """)
                .param("staff", staff.value())
                .param("kind", kind)
                .param("key", key)
                .param("at", REGISTERED.atOffset(ZoneOffset.UTC))
                .update();
    }
}
