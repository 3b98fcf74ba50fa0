package org.shubbak.catalogue;

import picocli.CommandLine.Command;

/** The commands for service packs. */
@Command(
        name = "packs",
        description = "Work on service packs as files, without a database.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = PacksCheckCommand.class)
public final class PacksCommand {}
