package org.shubbak.oversight.web.network;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shubbak.oversight.network.sheet.SheetWords;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An empty list to fill in: its head in the language of the page, with what Excel in that language puts between cells. */
@Component
class ListTemplates {

    private final SheetWords words;

    ListTemplates(SheetWords words) {
        this.words = words;
    }

    ResponseEntity<byte[]> of(String name, List<String> columns, Locale locale) {
        String between = locale.getLanguage().equals("ar") ? ";" : ",";
        String head = columns.stream()
                .map(column -> words.word(locale, "network.field." + column))
                .collect(Collectors.joining(between, "\uFEFF", "\r\n"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(head.getBytes(StandardCharsets.UTF_8));
    }
}
