package org.shubbak.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The services that come with the product, a pack each. */
final class ShippedServices {

    private static final String FOLDER = "reference/packs/";

    private ShippedServices() {}

    /** All of them as version 0, in the order of their codes. */
    static List<ServiceDefinition> all() {
        return packs().values().stream().map(yaml -> Packs.read(yaml).sound()).toList();
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

    /** The codes of all shipped services; a file is called by its code. */
    static Set<ServiceCode> codes() {
        return packs().keySet().stream()
                .map(file -> new ServiceCode(file.replace(".yaml", "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<DepartmentCode> departments() {
        return CsvRows.read(text("reference/departments.csv")).stream()
                .map(row -> new DepartmentCode(row.getOrDefault("code", "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Changes when any of the packs does. */
    static String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(text(SharedBlocks.FILE).getBytes(StandardCharsets.UTF_8));
            packs().values().forEach(it -> digest.update(it.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
