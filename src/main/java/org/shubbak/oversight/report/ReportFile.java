package org.shubbak.oversight.report;

import java.util.List;
import java.util.Optional;

/** One of the files of a report: a paper or a workbook, in Arabic or in English. */
public record ReportFile(String language, String format) {

    public static final List<ReportFile> ALL = List.of(
            new ReportFile("ar", "pdf"),
            new ReportFile("ar", "xlsx"),
            new ReportFile("en", "pdf"),
            new ReportFile("en", "xlsx"));

    /** As {@code ar.pdf}. */
    public static Optional<ReportFile> named(String name) {
        return ALL.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    public String name() {
        return language + "." + format;
    }

    public String mediaType() {
        return format.equals("pdf")
                ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
}
