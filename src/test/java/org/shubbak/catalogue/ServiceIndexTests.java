package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceIndexTests {

    private static final ServiceIndex INDEX = ServiceIndex.of(ShippedServices.all());

    @ParameterizedTest
    @CsvSource({
        "bld-002, BLD-002",
        "BLD-001, BLD-001",
        "ترخيص أعمال بناء جديد, BLD-002",
        "ترخيص اعمال بنا جديد, BLD-002",
        "بِنَاء جديد, BLD-002",
        "صلاحيه الموقع, BLD-001",
        "new construction, BLD-002",
        "اشغال طريق لمحل, OCC-001",
        "شكوي عامه, CMP-001",
        "رخصة بناء جديد, BLD-002",
    })
    void a_service_is_found_by_part_of_its_name_or_code_however_it_is_spelt(String typed, String code) {
        assertThat(codes(typed).subList(0, Math.min(3, codes(typed).size()))).contains(code);
    }

    @Test
    void the_code_itself_comes_first() {
        assertThat(codes("occ-001").getFirst()).isEqualTo("OCC-001");
    }

    @Test
    void everyday_words_find_official_names() {
        assertThat(codes("أسانسير")).anyMatch(code -> code.startsWith("ELV"));
        assertThat(codes("زبالة")).contains("CMP-003");
    }

    @Test
    void nothing_typed_lists_services_by_code() {
        assertThat(INDEX.search("", 5))
                .hasSize(5)
                .isSortedAccordingTo(
                        (a, b) -> a.code().value().compareTo(b.code().value()));
    }

    @Property(tries = 500)
    void whatever_is_typed_is_answered(@ForAll @StringLength(max = 300) String typed) {
        assertThat(INDEX.search(typed, 20)).hasSizeLessThanOrEqualTo(20);
    }

    private static List<String> codes(String typed) {
        return INDEX.search(typed, 20).stream().map(it -> it.code().value()).toList();
    }
}
