package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.shared.Bilingual;

class KnownBodiesTests {

    private static final List<ServiceDefinition> SHIPPED = ShippedServices.all();

    private final Map<String, Bilingual> names = KnownBodies.names(SHIPPED);

    @Test
    void every_body_of_every_service_is_known_by_its_key_and_by_its_arabic_name() {
        assertThat(SHIPPED.stream().flatMap(service -> service.bodies().stream()))
                .isNotEmpty()
                .allSatisfy(body -> {
                    assertThat(KnownBodies.of(body.labelAr(), names).ar()).isEqualTo(body.labelAr());
                    assertThat(KnownBodies.of(body.labelAr(), names).en()).matches("[\\p{ASCII}]+");
                    assertThat(KnownBodies.of(body.key(), names).en()).isNotEqualTo(body.key());
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "civil_defence             | الحماية المدنية              | Civil Defence",
                "الحماية المدنية             | الحماية المدنية              | Civil Defence",
                "civil_defence,traffic     | الحماية المدنية، إدارة المرور | Civil Defence, Traffic department",
                "إدارة المرور، الحماية المدنية | إدارة المرور، الحماية المدنية | Traffic department, Civil Defence",
                "جهة خارجية                 | جهة خارجية                  | an outside body",
                "جهة لا يعرفها أحد           | جهة لا يعرفها أحد            | جهة لا يعرفها أحد"
            })
    void bodies_are_named_alone_and_together(String who, String arabic, String english) {
        assertThat(KnownBodies.of(who, names)).isEqualTo(new Bilingual(arabic, english));
    }
}
