package org.customsetl.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "reference",
        description = "Import registers of your own (commodity groups, free trade zones), and see which there are.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReferenceImportCommand.class, ReferenceListCommand.class})
final class ReferenceCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw Arguments.wrong(spec, "say what to do: reference import, or reference list");
    }
}
