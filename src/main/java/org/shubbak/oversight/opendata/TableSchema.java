package org.shubbak.oversight.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.web.Messages;
import org.springframework.stereotype.Component;

/** Describes the tables for programs, as a Table Schema (Frictionless Data, version 1). */
@Component
public class TableSchema {

    private static final Locale ARABIC = Locale.of("ar");

    private final Messages messages;

    TableSchema(Messages messages) {
        this.messages = messages;
    }

    /** The schema of a table. */
    public Map<String, Object> of(DataTable table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(this::field).toList());
        schema.put("missingValues", List.of(DataTable.WITHHELD));
        schema.put("primaryKey", key(table));
        return schema;
    }

    /** A month's tables as a data package. */
    public Map<String, Object> pack(String month) {
        Map<String, Object> pack = new LinkedHashMap<>();
        pack.put("name", "shubbak-" + month);
        pack.put("title", messages.text(Locale.ENGLISH, "opendata.title"));
        pack.put(
                "licenses",
                List.of(Map.of("name", "CC-BY-4.0", "path", "https://creativecommons.org/licenses/by/4.0/")));
        pack.put(
                "resources",
                List.of(DataTable.values()).stream()
                        .map(table -> Map.of(
                                "name",
                                table.file(),
                                "path",
                                table.file() + ".csv",
                                "mediatype",
                                "text/csv",
                                "encoding",
                                "utf-8",
                                "profile",
                                "tabular-data-resource",
                                "schema",
                                of(table)))
                        .toList());
        return pack;
    }

    private static List<String> key(DataTable table) {
        return switch (table) {
            case GOVERNORATES -> List.of("month", "governorate");
            case CENTRES -> List.of("month", "centre", "sector");
            case SERVICES -> List.of("month", "sector", "service");
        };
    }

    private Map<String, Object> field(String column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column);
        field.put("type", column.equals("month") ? "yearmonth" : DataTable.counts(column) ? "integer" : "string");
        field.put("description", messages.text(Locale.ENGLISH, "opendata.column." + column));
        field.put("description_ar", messages.text(ARABIC, "opendata.column." + column));
        if (DataTable.counts(column)) {
            field.put("constraints", Map.of("minimum", Masking.FEWEST));
        }
        return field;
    }
}
