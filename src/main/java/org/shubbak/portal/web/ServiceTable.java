package org.shubbak.portal.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.catalogue.Audience;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.catalogue.ServiceDefinition;

/** Services as comma-separated rows (RFC 4180), with a byte-order mark so that spreadsheets read the Arabic. */
final class ServiceTable {

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final List<String> COLUMNS = List.of(
            "code",
            "version",
            "sector",
            "name_ar",
            "name_en",
            "summary_ar",
            "summary_en",
            "audiences",
            "department",
            "time",
            "time_unit",
            "time_days",
            "on_expiry",
            "documents_ar",
            "documents_en",
            "fees_ar",
            "output",
            "validity_months",
            "legal_basis");

    private ServiceTable() {}

    static String of(List<ServiceDefinition> services) {
        return MARK
                + Stream.concat(Stream.of(COLUMNS), services.stream().map(ServiceTable::row))
                        .map(row -> row.stream().map(ServiceTable::cell).collect(Collectors.joining(",")))
                        .collect(Collectors.joining(END, "", END));
    }

    private static List<String> row(ServiceDefinition it) {
        return List.of(
                it.code().value(),
                Integer.toString(it.version()),
                it.sector(),
                it.nameAr(),
                it.nameEn(),
                it.summaryAr(),
                it.summaryEn(),
                it.audiences().stream().map(Audience::word).collect(Collectors.joining(";")),
                it.department().value(),
                Integer.toString(it.deadline().value()),
                it.deadline().unit().name(),
                it.deadline().dayKind().name(),
                it.deadline().onExpiry().name(),
                joined(it.documents().stream().map(RequiredDocument::labelAr)),
                joined(it.documents().stream().map(RequiredDocument::labelEn)),
                joined(it.fee().lines().stream().map(line -> line.labelAr())),
                it.output(),
                it.validityMonths() == null ? "" : it.validityMonths().toString(),
                it.legalBasis());
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }

    /** Quoted always; a text that a spreadsheet would take for a formula is led by an apostrophe. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
