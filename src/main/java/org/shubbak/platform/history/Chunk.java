package org.shubbak.platform.history;

import java.util.LinkedHashMap;
import java.util.Map;

/** Some thousand cases as lines for COPY, table by table. */
record Chunk(Map<String, StringBuilder> tables) {

    Chunk() {
        this(new LinkedHashMap<>());
    }

    StringBuilder of(String table) {
        return tables.computeIfAbsent(table, name -> new StringBuilder(1 << 16));
    }
}
