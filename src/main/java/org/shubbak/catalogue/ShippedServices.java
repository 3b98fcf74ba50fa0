package org.shubbak.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.shared.DepartmentCode;
import org.springframework.core.io.ClassPathResource;

/** The services that come with the product: four packs written by hand, and a row for each of the others. */
final class ShippedServices {

    private static final List<String> PACKS = List.of("BLD-001", "BLD-002", "OCC-001", "CMP-001");

    private ShippedServices() {}

    /** All of them in the order of {@code services.csv}, as version 0. */
    static List<ServiceDefinition> all() {
        var names = new DocumentNames(CsvRows.read(text("document_names.csv")));
        var general = new GeneralService(names, departments());
        return CsvRows.read(text("services.csv")).stream()
                .map(row -> definition(row, general))
                .toList();
    }

    /** Changes when any of the files does. */
    static String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(
                            Stream.of("services.csv", "document_names.csv", "departments.csv"),
                            PACKS.stream().map(ShippedServices::packName))
                    .forEach(name -> digest.update(text(name).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServiceDefinition definition(Map<String, String> row, GeneralService general) {
        String code = GeneralService.cell(row, "code");
        return PACKS.contains(code) ? DefinitionJson.read(text(packName(code))) : general.definition(row);
    }

    private static Map<String, DepartmentCode> departments() {
        return CsvRows.read(text("departments.csv")).stream()
                .collect(Collectors.toMap(
                        row -> GeneralService.cell(row, "name_ar"),
                        row -> new DepartmentCode(GeneralService.cell(row, "code"))));
    }

    private static String packName(String code) {
        return "services/" + code + ".json";
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("reference/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
