package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedServicesTests {

    private final List<ServiceDefinition> all = ShippedServices.all();

    @Test
    void all_162_services_are_there_under_different_codes() {
        assertThat(all).hasSize(162);
        assertThat(all.stream().map(ServiceDefinition::code)).doesNotHaveDuplicates();
    }

    @Test
    void the_rules_of_every_service_compile() {
        assertThat(all)
                .allSatisfy(service -> assertThatCode(() -> Rules.of(service)).doesNotThrowAnyException());
    }

    @Test
    void a_definition_reads_back_from_what_is_stored() {
        assertThat(all)
                .allSatisfy(service -> assertThat(DefinitionJson.read(DefinitionJson.write(service)))
                        .isEqualTo(service));
    }

    @Test
    void every_label_is_there_in_both_languages() {
        assertThat(all).allSatisfy(service -> {
            var labelled = new HashSet<Labelled>(service.questions());
            service.questions().forEach(question -> labelled.addAll(question.choices()));
            labelled.addAll(service.documents());
            labelled.addAll(service.refusals());
            labelled.addAll(service.bodies());
            labelled.addAll(service.conditions());
            labelled.addAll(service.fee().rates());
            labelled.addAll(service.fee().lines());
            labelled.add(service);
            assertThat(labelled).allSatisfy(it -> {
                assertThat(it.labelAr()).isNotBlank().containsPattern("\\p{IsArabic}");
                assertThat(it.labelEn()).isNotBlank().doesNotContainPattern("\\p{IsArabic}");
            });
        });
    }

    @Test
    void the_flagship_services_run_their_own_procedure() {
        assertThat(all.stream()
                        .filter(it -> List.of("BLD-001", "BLD-002", "OCC-001", "CMP-001")
                                .contains(it.code().value()))
                        .map(ServiceDefinition::procedure))
                .containsExactly("site-statement", "building-licence", "complaint", "occupancy");
    }

    @Test
    void a_power_of_attorney_is_asked_of_an_agent_only() {
        var checklist = new Checklist(new CompiledRules());
        for (var it : all) {
            var own = checklist.documents(it, Map.of(), Applying.IN_PERSON);
            assertThat(own).noneMatch(document -> document.labelAr().startsWith("توكيل رسمي موثق"));
        }
        var building = CatalogueFixtures.aService("BLD-002");
        assertThat(checklist.documents(building, Map.of(), new Applying(Applying.Kind.CITIZEN, true)))
                .anyMatch(document -> document.key().equals("power_of_attorney"));
    }

    @Test
    void a_receipt_for_a_fee_that_this_request_pays_is_not_asked_for() {
        assertThat(all.stream()
                        .filter(it -> !it.fee().equals(FeeRule.NONE))
                        .flatMap(it -> it.documents().stream())
                        .map(RequiredDocument::labelAr))
                .noneMatch(label -> label.startsWith("إيصال سداد رس"));
    }
}
