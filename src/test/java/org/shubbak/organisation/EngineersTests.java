package org.shubbak.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.shared.Actor;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class EngineersTests {

    private static final String HEAD = "number,kind,name,office_number,office_name,speciality,valid_until\n";

    @Autowired
    Engineers engineers;

    @Autowired
    ImportingEngineers importing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_engineer_is_found_by_his_number_in_any_digits_and_by_part_of_his_name_in_any_spelling() {
        assertThat(engineers.find("١١٠ ١٠١")).map(Engineer::office).contains("مكتب الشرقية للاستشارات الهندسية");
        assertThat(engineers.search("نيرمين عادل", "", 10))
                .extracting(Engineer::number)
                .contains("110102");
        assertThat(engineers.search("اسامه", "", 10)).extracting(Engineer::name).contains("أسامة زكي العطار");
        assertThat(engineers.search("%", "", 10)).isEmpty();
    }

    @Test
    void a_change_of_an_older_sight_is_refused_and_nothing_is_lost() {
        var engineer = engineers.add(entry(aNumber(), "سامي عوض"), Actor.SYSTEM);
        engineers.edit(entry(engineer.number(), "سامي عوض الله"), 0, Actor.SYSTEM);
        assertThatThrownBy(() -> engineers.edit(entry(engineer.number(), "غيره"), 0, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("organisation.engineer-edited-meanwhile"));
        assertThat(engineers.find(engineer.number())).map(Engineer::name).contains("سامي عوض الله");
    }

    @Test
    void a_suspension_needs_a_reason_bars_him_and_is_journalled() {
        var engineer = engineers.add(entry(aNumber(), "وليد نجيب"), Actor.SYSTEM);
        assertThatThrownBy(() -> engineers.suspend(engineer.number(), " ", 0, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        engineers.suspend(engineer.number(), "قرار تأديبي 12 لسنة 2026", 0, Actor.SYSTEM);
        assertThat(engineers.find(engineer.number()).orElseThrow().maySignOn(LocalDate.of(2026, 1, 1)))
                .isFalse();
        engineers.resume(engineer.number(), 1, Actor.SYSTEM);
        assertThat(engineers.find(engineer.number()).orElseThrow().maySignOn(LocalDate.of(2026, 1, 1)))
                .isTrue();
        assertThat(acts(engineer.number()))
                .containsExactly("engineers.added", "engineers.suspended", "engineers.resumed");
    }

    @ParameterizedTest
    @CsvSource({
        "'', name, number organisation.engineer-number",
        "12345678901234567890123, name, number organisation.engineer-number",
        "x'; drop table--, name, number organisation.engineer-number",
        "77001, '', name organisation.engineer-text-missing",
        "77001, 'سا\u202Eمي', name shared.forbidden-characters",
        "110101, سامي عوض, number organisation.engineer-known",
    })
    void a_wrong_entry_is_refused_at_its_field(String number, String name, String error) {
        assertThat(errors(() -> engineers.add(entry(number, name), Actor.SYSTEM)))
                .containsExactly(error);
    }

    @Test
    void a_list_is_tried_without_writing_and_then_brought_in_whole() {
        String one = aNumber();
        String two = aNumber();
        byte[] file = csv(one + ",مهندس,\"عادل, سعيد\",900101,,إنشائي,2030-12-31\r\n" + two
                + ",office,مكتب الفجر الهندسي,,,عمارة,٢٠٣٠-١٢-٣١\n\n");

        assertThat(importing.trial(file)).isEqualTo(new ImportingEngineers.Report(2, 0, 0, List.of(), false));
        assertThat(engineers.find(one)).isEmpty();
        assertThat(importing.bring(file, Actor.SYSTEM).written()).isTrue();
        assertThat(engineers.find(one)).map(Engineer::name).contains("عادل, سعيد");
        assertThat(engineers.find(two)).map(Engineer::officeNumber).contains(two);
        assertThat(importing.trial(file).same()).isEqualTo(2);
    }

    @Test
    void a_list_with_wrong_lines_names_each_and_brings_nothing() {
        String right = aNumber();
        byte[] file = csv(right + ",,محمد علي,,,إنشائي,2030-12-31\n" + right + ",,محمد علي,,,إنشائي,2030-12-31\n"
                + "12,,م,,,إنشائي,31/12/2030\nx,y\n");
        var report = importing.bring(file, Actor.SYSTEM);
        assertThat(report.wrong())
                .extracting(wrong -> wrong.line() + " " + wrong.error().field() + " "
                        + wrong.error().code().replace("organisation.", ""))
                .containsExactly(
                        "3 number import-twice",
                        "4 name engineer-text-missing",
                        "4 validUntil engineer-date",
                        "5  import-cells");
        assertThat(engineers.find(right)).isEmpty();
    }

    @Test
    void what_is_no_list_is_refused_whole() {
        assertThat(errors(() -> importing.trial(new byte[0]))).containsExactly("file organisation.import-size");
        assertThat(errors(() -> importing.trial(new byte[9 * 1024 * 1024])))
                .containsExactly("file organisation.import-size");
        assertThat(errors(() -> importing.trial(new byte[] {(byte) 0xC3, 0x28, '\n'})))
                .containsExactly("file organisation.import-broken");
        assertThat(errors(() -> importing.trial(csv("1,,\"never ends"))))
                .containsExactly("file organisation.import-broken");
        assertThat(errors(() -> importing.trial("a,b\n1,2".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("file organisation.import-head");
    }

    private List<String> acts(String number) {
        return jdbc.sql("SELECT act FROM audit.journal WHERE detail->>'number' = :number ORDER BY seq")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private static byte[] csv(String lines) {
        return (HEAD + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String aNumber() {
        return "5" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    }

    private static EngineerEntry entry(String number, String name) {
        return new EngineerEntry(number, "engineer", name, "900101", "مكتب الشرقية", "إنشائي", "2030-12-31");
    }

    private static List<String> errors(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).errors().stream()
                .map((FieldError error) -> error.field() + " " + error.code())
                .toList();
    }
}
