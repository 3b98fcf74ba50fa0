package org.shubbak.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a definition, record by record, and names each place as the pack does. */
final class RecordWalk {

    /** What is done at each record. */
    interface Visit {
        void at(Record record, String place);
    }

    private final Visit visit;

    private RecordWalk(Visit visit) {
        this.visit = visit;
    }

    static void through(Record root, Visit visit) {
        new RecordWalk(visit).walk(root, "");
    }

    /** The place of a property of the record at this place. */
    static String inside(String place, String property) {
        return place.isEmpty() ? property : place + "." + property;
    }

    static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(Record record, String place) {
        visit.at(record, place);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String at = inside(place, component.getName());
            switch (value(record, component)) {
                case List<?> list -> entries(list, at);
                case Record inner when isWritten(inner) -> walk(inner, at);
                case null, default -> {}
            }
        }
    }

    private void entries(List<?> list, String place) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Record entry && isWritten(entry)) {
                walk(entry, place + "." + name(entry, i));
            }
        }
    }

    /** Codes are texts by themselves. */
    private static boolean isWritten(Record record) {
        return !record.getClass().getPackageName().equals("org.shubbak.shared");
    }

    private static String name(Record entry, int index) {
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            if (component.getName().equals("key") && value(entry, component) instanceof String key) {
                return key;
            }
        }
        return Integer.toString(index + 1);
    }
}
