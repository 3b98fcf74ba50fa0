package org.shubbak.bench.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Map;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Ids;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.CompleteStep;
import org.shubbak.workflow.NewCase;
import org.shubbak.workflow.OpenedStep;
import org.shubbak.workflow.WorkflowParts;
import org.shubbak.workflow.Workflows;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Ours, with all it does in the product: rows, dealing by load, separation of duties, the turn. */
final class OurPeer implements Peer {

    private static final UnitId UNIT = new UnitId("SHR-01");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    private final ConfigurableApplicationContext context;
    private final Workflows workflows;

    OurPeer(Server.Database database, int connections) {
        context = new SpringApplicationBuilder(WorkflowParts.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.driver-class-name", CountingDriver.class.getName(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password(),
                        "spring.datasource.hikari.maximum-pool-size", connections,
                        "shubbak.demo", true))
                .run();
        workflows = context.getBean(Workflows.class);
        context.getBean(WorkflowParts.Publisher.class).publish(BenchProcedure.KEY, BenchProcedure.ours());
    }

    @Override
    public String name() {
        return "Shubbak";
    }

    @Override
    public void runCase() {
        var request = Ids.next();
        var started = workflows.start(new NewCase(
                request,
                request.toString(),
                new ServiceCode("BLD-003"),
                UNIT,
                UNIT,
                new DepartmentCode("engineering"),
                BenchProcedure.KEY,
                Map.of("output", true),
                Instant.now(),
                DUE));
        var open = new ArrayDeque<>(started.opened());
        while (!open.isEmpty()) {
            open.addAll(complete(open.remove()));
        }
    }

    private java.util.List<OpenedStep> complete(OpenedStep step) {
        return workflows
                .complete(new CompleteStep(step.id(), step.dealtTo(), "forward", Map.of(), 1, "benchmark"))
                .opened();
    }

    @Override
    public void close() {
        context.close();
    }
}
