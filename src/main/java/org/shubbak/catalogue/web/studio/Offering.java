package org.shubbak.catalogue.web.studio;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shubbak.catalogue.Choice;
import org.shubbak.catalogue.Packs;
import org.shubbak.organisation.Organisation;
import org.shubbak.workflow.ProcedureTrial;
import org.shubbak.workflow.ProcedureVersion;
import org.shubbak.workflow.PublishingProcedure;
import org.springframework.stereotype.Component;

/** Gathers what the forms offer to pick from. */
@Component
class Offering {

    private final Organisation organisation;
    private final PublishingProcedure procedures;
    private final ProcedureTrial trial;

    Offering(Organisation organisation, PublishingProcedure procedures, ProcedureTrial trial) {
        this.organisation = organisation;
        this.procedures = procedures;
        this.trial = trial;
    }

    Offered now() {
        var published = procedures.published();
        return new Offered(
                Packs.sectors().stream()
                        .map(it -> new Choice(it.code(), it.labelAr(), it.labelEn()))
                        .toList(),
                organisation.departments().stream()
                        .map(it -> new Choice(it.code().value(), it.nameAr(), it.nameEn()))
                        .toList(),
                published.stream()
                        .map(it -> new Choice(it.key(), it.nameAr(), it.nameEn()))
                        .toList(),
                published.stream()
                        .map(ProcedureVersion::key)
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), this::parameters)));
    }

    /** What may be ticked for a procedure; whether something is put out follows from the service itself. */
    List<String> parameters(String procedure) {
        return trial.outline(procedure)
                .map(it -> it.switches().stream()
                        .filter(name -> !name.equals("output"))
                        .sorted()
                        .toList())
                .orElse(List.of());
    }
}
