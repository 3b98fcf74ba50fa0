package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class PublishingTests {

    @Autowired
    Catalogue catalogue;

    @Autowired
    Fees fees;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_catalogue_holds_all_162_services_in_12_sectors_after_the_first_start() {
        assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(162);
        assertThat(catalogue.sectors()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void a_request_filed_before_an_edit_keeps_the_fee_it_was_filed_under() {
        var filedUnder = aPublishedService();
        var dearer =
                Editing.of(filedUnder).rate("statement", new BigDecimal("999")).done();

        catalogue.publish(dearer, Actor.SYSTEM);

        var pinned = catalogue.version(filedUnder.code(), filedUnder.version());
        assertThat(upfront(pinned).getFirst().amount())
                .isEqualTo(upfront(filedUnder).getFirst().amount())
                .isNotEqualTo(Money.of(999));
        assertThat(upfront(catalogue.current(filedUnder.code())).getFirst().amount())
                .isEqualTo(Money.of(999));
    }

    @Test
    void publishing_writes_the_journal() {
        var service = aPublishedService();
        catalogue.publish(Editing.of(service).name("خدمة معدلة", "Changed").done(), Actor.SYSTEM);
        int entries = jdbc.sql(
                        "SELECT count(*) FROM audit.journal WHERE act = 'catalogue.published' AND detail->>'code' = :code")
                .param("code", service.code().value())
                .query(Integer.class)
                .single();
        assertThat(entries).isEqualTo(2);
    }

    @Test
    void of_two_people_who_edit_the_same_version_at_once_one_is_refused() throws Exception {
        var service = aPublishedService();
        Callable<Boolean> publish = () -> {
            try {
                catalogue.publish(service, Actor.SYSTEM);
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("catalogue.edited-meanwhile");
                return false;
            }
        };
        try (var people = Executors.newFixedThreadPool(2)) {
            var both = people.invokeAll(List.of(publish, publish));
            assertThat(both.get(0).get() ^ both.get(1).get()).isTrue();
        }
    }

    @Test
    void a_broken_expression_is_refused_with_its_line_and_column_and_nothing_is_published() {
        var service = aPublishedService();
        var broken = Editing.of(service)
                .document(new RequiredDocument(
                        "deed",
                        "سند",
                        "Deed",
                        RequiredDocument.Show.COPY,
                        false,
                        "form.address ==\n  unknown_name && true",
                        List.of()))
                .done();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> catalogue.publish(broken, Actor.SYSTEM));

        assertThat(refusal.errors().getFirst().field()).isEqualTo("documents.deed.when");
        assertThat(refusal.errors().getFirst().code()).isEqualTo("catalogue.broken-expression");
        assertThat(refusal.errors().getFirst().args().subList(0, 2)).isEqualTo(List.of(2, 3));
        assertThat(catalogue.current(service.code()).version()).isEqualTo(service.version());
    }

    @Test
    void not_even_the_program_changes_a_published_version() {
        for (String act : List.of(
                "UPDATE catalogue.service_version SET definition = '{}'",
                "DELETE FROM catalogue.service_version",
                "TRUNCATE catalogue.service_version")) {
            assertThatThrownBy(() -> jdbc.sql(act).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_service_nobody_knows_is_not_found() {
        assertThatThrownBy(() -> catalogue.current(new ServiceCode("XXX-999")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private List<FeeLine> upfront(ServiceDefinition service) {
        var facts = FeeFacts.atFiling(Map.of(), Applying.IN_PERSON, LocalDate.of(2026, 3, 9));
        return fees.lines(service, FeeRule.Moment.FILING, facts);
    }

    /** A service of this test's own, so that the others find theirs unchanged. */
    private ServiceDefinition aPublishedService() {
        var code = new ServiceCode("T-" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT));
        return catalogue.publish(
                Editing.of(CatalogueFixtures.aService("BLD-001")).code(code).done(), Actor.SYSTEM);
    }
}
