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

/** Makes the first administrator, who makes all other accounts; also the way back in when nobody else can sign in. */
@Command(
        name = "admin",
        description = {
            "Make an administrator beside the running platform, or give one a new",
            "one-time password, which is printed once and is good for seven days."
        })
final class AdminCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "a sign-in name of small letters, for example mona.sayed")
    private String name = "";

    @Option(names = "--unit", defaultValue = "SHR-00", description = "the unit, with all below it (${DEFAULT-VALUE})")
    private String unit = "SHR-00";

    @Option(names = "--full-name", defaultValue = "", description = "the person's name; the sign-in name when absent")
    private String fullName = "";

    @Option(names = "--data", defaultValue = "data", description = "the data folder of the running platform")
    private Path data = Path.of("data");

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var login = DatabaseLogin.running(database.url(), data);
        var password = new FirstAdministrator(login).make(name, fullName.isBlank() ? name : fullName, unit);
        if (spec != null) {
            spec.commandLine().getOut().println(password);
        }
        return 0;
    }
}
