package org.shubbak.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The services that come with the product: one pack each, and a row for those that have none yet. */
final class ShippedServices {

    private static final String FOLDER = "reference/packs/";

    private ShippedServices() {}

    /** All of them as version 0, in the order of their codes. */
    static List<ServiceDefinition> all() {
        var all = new TreeMap<String, ServiceDefinition>();
        var names = new DocumentNames(CsvRows.read(text("reference/document_names.csv")));
        var general = new GeneralService(names, departmentsByName());
        rows().forEach(row -> all.put(GeneralService.cell(row, "code"), general.definition(row)));
        packs().values().forEach(yaml -> {
            var pack = Packs.read(yaml).sound();
            all.put(pack.code().value(), pack);
        });
        return List.copyOf(all.values());
    }

    /** The packs' texts by the names of their files. */
    static Map<String, String> packs() {
        try {
            var resolver = new PathMatchingResourcePatternResolver(ShippedServices.class.getClassLoader());
            var packs = new TreeMap<String, String>();
            for (Resource file : resolver.getResources("classpath:" + FOLDER + "*.yaml")) {
                packs.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            packs.remove("shared.yaml");
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes of all shipped services. */
    static Set<ServiceCode> codes() {
        return Stream.concat(
                        rows().stream().map(row -> GeneralService.cell(row, "code")),
                        packs().keySet().stream().map(file -> file.replace(".yaml", "")))
                .map(ServiceCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<DepartmentCode> departments() {
        return Set.copyOf(departmentsByName().values());
    }

    /** Changes when any of the files does. */
    static String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var texts = new ArrayList<>(List.of(
                    text("reference/services.csv"),
                    text("reference/document_names.csv"),
                    text("reference/departments.csv"),
                    text(SharedBlocks.FILE)));
            texts.addAll(packs().values());
            texts.forEach(it -> digest.update(it.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> rows() {
        return CsvRows.read(text("reference/services.csv"));
    }

    private static Map<String, DepartmentCode> departmentsByName() {
        return CsvRows.read(text("reference/departments.csv")).stream()
                .collect(Collectors.toMap(
                        row -> GeneralService.cell(row, "name_ar"),
                        row -> new DepartmentCode(GeneralService.cell(row, "code"))));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
