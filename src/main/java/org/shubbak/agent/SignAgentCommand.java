package org.shubbak.agent;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.PropertiesDefaultProvider;
import picocli.CommandLine.Spec;

/** Runs the signing program on an official's own computer until it is stopped. */
@Command(
        name = "sign-agent",
        defaultValueProvider = PropertiesDefaultProvider.class,
        description = {
            "Let an official sign with the token in this computer: answers only the platform's own pages,",
            "asks for the PIN and for every signature in its own window, http://127.0.0.1:17465/.",
            "Options may stand in ~/.sign-agent.properties, as library=/usr/lib/softhsm/libsofthsm2.so"
        })
public final class SignAgentCommand implements Callable<Integer> {

    @Option(
            names = "--origin",
            required = true,
            paramLabel = "ADDRESS",
            description = "the platform's address, as https://shubbak.sharqia.gov.eg; may be given more than once",
            split = ",")
    private Set<String> origins = new LinkedHashSet<>();

    @Option(
            names = "--library",
            required = true,
            paramLabel = "FILE",
            description = "the PKCS#11 library of the token's maker")
    private @Nullable Path library;

    @Option(names = "--slot", paramLabel = "NUMBER", description = "the token's slot; the first token if not given")
    private @Nullable Long slot;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "where the pairing code is kept (~/.shubbak-sign-agent)")
    private Path home = Path.of(System.getProperty("user.home", "."), ".shubbak-sign-agent");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (library == null || !Files.isReadable(library)) {
            throw new ParameterException(line, "There is no PKCS#11 library " + library + ".");
        }
        for (var origin : origins) {
            if (!isOrigin(origin)) {
                throw new ParameterException(line, origin + " is not an address like https://shubbak.sharqia.gov.eg.");
            }
        }
        var token = new AgentToken(library, slot);
        try (var server = start(token, line)) {
            line.getOut()
                    .printf("Open %s/ in the browser: PIN, pairing code and what is to be signed.%n", server.address());
            line.getOut().flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private AgentServer start(AgentToken token, CommandLine line) throws IOException {
        try {
            return AgentServer.start(AgentServer.PORT, token, origins, Pairing.of(home), Clock.systemUTC());
        } catch (BindException taken) {
            throw new ParameterException(
                    line,
                    "Port " + AgentServer.PORT + " of this computer is taken: does the signing program run already?",
                    taken);
        }
    }

    private static boolean isOrigin(String text) {
        try {
            var uri = URI.create(text);
            boolean safe = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
            return safe && uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
