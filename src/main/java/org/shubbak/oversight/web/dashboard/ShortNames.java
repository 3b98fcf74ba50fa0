package org.shubbak.oversight.web.dashboard;

import java.util.List;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.dashboard.Level;

/** What a place is called on a map, where its kind is told by the map itself: «الزقازيق» for «مركز ومدينة الزقازيق». */
final class ShortNames {

    private static final List<String> ARABIC = List.of("محافظة ", "مركز ومدينة ", "الوحدة المحلية لقرية ", "مدينة ");
    private static final List<String> ENGLISH =
            List.of(" Governorate", " Markaz", " village unit", " City", " District");

    private ShortNames() {}

    static String of(Level level, boolean arabic) {
        Unit unit = level.unit();
        if (unit != null && unit.kind() == Unit.Kind.DIWAN && level.alone()) {
            return arabic ? "الديوان العام" : "Diwan";
        }
        if (unit != null && unit.kind() == Unit.Kind.MOBILE) {
            return arabic ? "المتنقل" : "Mobile";
        }
        return arabic ? withoutPrefix(level.nameAr()) : withoutSuffix(level.nameEn());
    }

    private static String withoutPrefix(String name) {
        return ARABIC.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }

    private static String withoutSuffix(String name) {
        return ENGLISH.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }
}
