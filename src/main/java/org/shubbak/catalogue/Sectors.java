package org.shubbak.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.shared.ServiceCode;

/** The sectors of services (قطاعات) as {@code shared.yaml} names them. */
final class Sectors {

    private static final Map<String, Sector> ALL = read();

    private Sectors() {}

    static List<Sector> all() {
        return List.copyOf(ALL.values());
    }

    static boolean isKnown(String code) {
        return ALL.containsKey(code);
    }

    /** The sector of this code; one that nobody named is called by its code. */
    static Sector named(String code) {
        return ALL.getOrDefault(code, new Sector(code, code, code, 0));
    }

    /** The sector that the code of a service begins with. */
    static String ofCode(ServiceCode code) {
        int dash = code.value().indexOf('-');
        return dash < 0 ? code.value() : code.value().substring(0, dash);
    }

    private static Map<String, Sector> read() {
        var sectors = new LinkedHashMap<String, Sector>();
        SharedBlocks.SHIPPED
                .section("sectors")
                .properties()
                .forEach(it -> sectors.put(
                        it.getKey(),
                        new Sector(
                                it.getKey(),
                                it.getValue().path("labelAr").asString(),
                                it.getValue().path("labelEn").asString(),
                                0)));
        return sectors;
    }
}
