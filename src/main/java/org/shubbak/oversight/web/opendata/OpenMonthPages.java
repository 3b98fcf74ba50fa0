package org.shubbak.oversight.web.opendata;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.shubbak.oversight.opendata.DataTable;
import org.shubbak.oversight.opendata.PublishedMonths;
import org.shubbak.oversight.opendata.TableSchema;
import org.shubbak.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures of closed months as open data, for everybody and without asking. */
@Controller
class OpenMonthPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final PublishedMonths months;
    private final TableSchema schema;

    OpenMonthPages(PublishedMonths months, TableSchema schema) {
        this.months = months;
        this.schema = schema;
    }

    @GetMapping("/open-data")
    String guide(Model model) {
        model.addAttribute("months", months.all());
        return "oversight/opendata/guide";
    }

    @GetMapping("/open-data/{month}/{file}.csv")
    ResponseEntity<String> table(@PathVariable String month, @PathVariable String file) {
        DataTable table = DataTable.named(file).orElseThrow(OpenMonthPages::unknown);
        String content = months.table(read(month), table).orElseThrow(OpenMonthPages::unknown);
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(KEPT)
                .header("Content-Disposition", "attachment; filename=\"" + file + "-" + month + ".csv\"")
                .body(content);
    }

    @GetMapping("/open-data/{month}/datapackage.json")
    ResponseEntity<Map<String, Object>> pack(@PathVariable String month) {
        if (months.table(read(month), DataTable.SERVICES).isEmpty()) {
            throw unknown();
        }
        return ResponseEntity.ok().cacheControl(KEPT).body(schema.pack(month));
    }

    @GetMapping("/open-data/{file}.schema.json")
    ResponseEntity<Map<String, Object>> schema(@PathVariable String file) {
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .body(schema.of(DataTable.named(file).orElseThrow(OpenMonthPages::unknown)));
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException shapeless) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "opendata.unknown");
    }
}
