package org.shubbak.platform;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line (سطر الأوامر) {@code bin/shubbak}. */
@Command(
        name = "shubbak",
        description = "The one-stop-shop platform of a local government.",
        subcommands = {
            ServeCommand.class,
            TokenCommand.class,
            AdminCommand.class,
            GenerateCommand.class,
            DemoCommand.class,
            SimulateCommand.class,
            VersionCommand.class,
            RehearseCommand.class,
            JournalCommand.class,
            VerifyCommand.class,
            SealsCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Console {

    private final Class<?> program;

    private Console(Class<?> program) {
        this.program = program;
    }

    /**
     * Runs one command and answers its exit code: 0 done, 1 failed, 2 refused with a sentence.
     *
     * @param more commands of the modules above
     */
    public static int run(Class<?> program, List<Object> more, String... arguments) {
        var console = new CommandLine(new Console(program));
        more.forEach(console::addSubcommand);
        return console.setExecutionExceptionHandler(Console::refused).execute(arguments);
    }

    Class<?> program() {
        return program;
    }

    private static int refused(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refusal) {
                line.getErr().println(refusal.getMessage());
                return 2;
            }
        }
        throw failure;
    }
}
