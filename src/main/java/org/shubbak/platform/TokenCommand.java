package org.shubbak.platform;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a bearer token for a member of staff, valid for thirty days; only its hash is kept. */
@Command(name = "token", description = "Print an API token for a member of staff, valid for 30 days.")
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "a sign-in name, for example clerk1")
    private String name = "";

    @Option(names = "--data", defaultValue = "data", description = "the data folder of the running platform")
    private Path data = Path.of("data");

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var token = new StaffTokens(DatabaseLogin.running(database.url(), data)).issue(name);
        if (spec != null) {
            spec.commandLine().getOut().println(token);
        }
        return 0;
    }
}
