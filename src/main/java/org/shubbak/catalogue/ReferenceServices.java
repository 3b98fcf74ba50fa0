package org.shubbak.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Department;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ServiceCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the services that come with the product at the first start, and those that a later release adds. A service that
 * is already there stays as its administrators have it.
 */
@Component
class ReferenceServices {

    private static final String SOURCE = "services";
    private static final List<String> PACKS = List.of("BLD-001", "BLD-002", "OCC-001", "CMP-001");

    private final ServiceVersions versions;
    private final CurrentServices current;
    private final Organisation organisation;
    private final Journal journal;
    private final Clock clock;

    ReferenceServices(
            ServiceVersions versions,
            CurrentServices current,
            Organisation organisation,
            Journal journal,
            Clock clock) {
        this.versions = versions;
        this.current = current;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    void load() {
        String checksum = checksum();
        if (checksum.equals(versions.loadedChecksum(SOURCE))) {
            return;
        }
        Map<ServiceCode, Integer> present = versions.currentVersions();
        List<ServiceDefinition> missing =
                shipped().stream().filter(it -> !present.containsKey(it.code())).toList();
        missing.forEach(this::add);
        versions.loaded(SOURCE, checksum, clock.instant());
        journal.record(JournalEntry.act(
                Actor.SYSTEM, "catalogue.loaded", null, null, Map.of("services", missing.size(), "sha256", checksum)));
        current.refreshAfterCommit();
    }

    /** Every service that comes with the product: the packs, and the rows that have none. */
    List<ServiceDefinition> shipped() {
        var services = new LinkedHashMap<String, ServiceDefinition>();
        var general = new GeneralService(
                new DocumentNames(CsvRows.read(text("document_names.csv"))),
                organisation.departments().stream().collect(Collectors.toMap(Department::nameAr, Department::code)));
        for (Map<String, String> row : CsvRows.read(text("services.csv"))) {
            String code = GeneralService.cell(row, "code");
            services.put(code, PACKS.contains(code) ? pack(code) : general.definition(row));
        }
        return List.copyOf(services.values());
    }

    private void add(ServiceDefinition definition) {
        ServiceDefinition first = definition.asVersion(1);
        DefinitionCheck.check(first);
        Rules.of(first);
        versions.add(first, Actor.SYSTEM, clock.instant());
    }

    private static ServiceDefinition pack(String code) {
        return DefinitionJson.read(text("services/" + code + ".json"));
    }

    private static String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(text("services.csv").getBytes(StandardCharsets.UTF_8));
            digest.update(text("document_names.csv").getBytes(StandardCharsets.UTF_8));
            PACKS.forEach(
                    code -> digest.update(text("services/" + code + ".json").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("reference/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
