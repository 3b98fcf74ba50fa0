package org.shubbak.catalogue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;
import org.shubbak.workflow.ProcedureTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads packs, checks them as publishing does, and runs their samples. */
@Command(
        name = "check",
        description = {
            "Read packs, check them as publishing does and run their samples.",
            "Exit code 1 when one of them could not be published."
        })
final class PacksCheckCommand implements Callable<Integer> {

    @Option(names = "--actual", description = "print what every sample really gave, as YAML")
    private boolean actual;

    @Option(names = "--lang", defaultValue = "en", description = "ar or en (${DEFAULT-VALUE})")
    private String language = "en";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "packs; those of the product when none is named")
    private List<Path> files = List.of();

    private final Map<Path, SharedBlocks> shared = new HashMap<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var texts = texts();
        var codes = new HashSet<>(ShippedServices.codes());
        texts.keySet().forEach(name -> code(name).ifPresent(codes::add));
        var check = new CheckingPacks(
                new Surroundings(ShippedServices.departments(), codes, ProcedureTrial.shipped()),
                new PackMessages(language));
        int failed = 0;
        for (var file : texts.entrySet()) {
            failed += check.isSound(file.getKey(), file.getValue(), shared(file.getKey()), actual, out) ? 0 : 1;
            out.flush();
        }
        say(out, texts.size(), failed, check.samples());
        return failed == 0 ? 0 : 1;
    }

    private static void say(PrintWriter out, int packs, int failed, int samples) {
        out.printf("%d packs with %d samples: %d sound, %d not.%n", packs, samples, packs - failed, failed);
        out.flush();
    }

    /** The shared blocks that lie beside a pack are those it means. */
    private SharedBlocks shared(String file) throws IOException {
        Path beside = Path.of(file).resolveSibling("shared.yaml");
        if (files.isEmpty() || !Files.isRegularFile(beside)) {
            return SharedBlocks.SHIPPED;
        }
        var read = shared.get(beside);
        if (read == null) {
            read = SharedBlocks.of(Files.readString(beside));
            shared.put(beside, read);
        }
        return read;
    }

    private Map<String, String> texts() throws IOException {
        if (files.isEmpty()) {
            return ShippedServices.packs();
        }
        var texts = new LinkedHashMap<String, String>();
        for (Path file : withoutShared(files)) {
            texts.put(file.toString(), text(file));
        }
        return texts;
    }

    private static List<Path> withoutShared(List<Path> files) {
        var packs = new ArrayList<>(files);
        packs.removeIf(file -> file.endsWith("shared.yaml"));
        return packs;
    }

    /** A file that is no text becomes one that is refused with its reason. */
    private static String text(Path file) throws IOException {
        if (Files.size(file) > YamlGuard.MOST_BYTES) {
            return " ".repeat(YamlGuard.MOST_BYTES + 1);
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "\u0000";
        }
    }

    private static java.util.Optional<ServiceCode> code(String file) {
        String name = Path.of(file).getFileName().toString().replace(".yaml", "");
        try {
            return java.util.Optional.of(new ServiceCode(name));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }
}
