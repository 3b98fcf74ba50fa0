package org.shubbak.requests.web.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.workflow.StepView;

/** The rows of the clerk's desk. */
public final class DeskRows {

    private DeskRows() {}

    /** A draft; {@code applicant} is the name typed so far, which may be empty. */
    public record Begun(UUID id, ServiceDefinition service, String applicant, Instant updatedAt) {}

    /** A request whose applicant must give notice before it goes on. */
    public record Awaited(StepView step, ServiceDefinition service) {}

    /** A request taken in today, without the applicant: the list stands open on the desk. */
    public record Registered(String number, ServiceDefinition service, Instant at, LocalDate due) {}
}
