package org.shubbak.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.shubbak.shared.CairoTime;

/** Services and answers for tests. */
final class CatalogueFixtures {

    /** Monday 9 March 2026, ten in the morning in Cairo. */
    static final Clock MORNING = Clock.fixed(Instant.parse("2026-03-09T08:00:00Z"), CairoTime.ZONE);

    private CatalogueFixtures() {}

    static ServiceDefinition aService(String code) {
        return ShippedServices.all().stream()
                .filter(it -> it.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .asVersion(1);
    }

    static FormCheck aFormCheck() {
        return new FormCheck(new CompiledRules(), MORNING);
    }

    static Map<String, Object> buildingAnswers() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("address", "شارع الجلاء، الزقازيق"),
                Map.entry("site_validity", Map.of("number", "٤٥/٢٠٢٦", "state", "paper")),
                Map.entry("start_date", "١٠/٤/٢٠٢٦"),
                Map.entry("plot_area", "٢٥٠"),
                Map.entry("use", "residential"),
                Map.entry("footprint", "180.5"),
                Map.entry("storeys", "5"),
                Map.entry("built_area", "٩٠٢٫٥"),
                Map.entry("height", "15"),
                Map.entry("engineer", Map.of("number", "110101"))));
    }

    static Map<String, Object> occupancyAnswers() {
        return new HashMap<>(Map.of(
                "shop_name", "مخبز السلام",
                "shop_licence", "77/2024",
                "location", "شارع طلبة عويضة أمام رقم 12",
                "street_class", "paved_first",
                "kind", "chairs",
                "area", "12",
                "from_date", "2026-04-01",
                "months", "6"));
    }
}
