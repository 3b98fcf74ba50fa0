package org.shubbak.platform;

import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints which build this is and what it runs on. */
@Command(name = "version", description = "Print the version.")
final class VersionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var build = new Properties();
        try (var in = VersionCommand.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        if (spec != null) {
            spec.commandLine()
                    .getOut()
                    .println("Shubbak " + build.getProperty("build.version", "(unpackaged)") + ", Java "
                            + Runtime.version() + ", embedded PostgreSQL 18.6");
        }
        return 0;
    }
}
