package org.customsetl.command;

import java.nio.file.Path;
import org.customsetl.inspection.AvailableLayouts;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.layout.Layouts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which layouts a command has beside those that the program ships. */
class LayoutOptions {

    @Option(
            names = "--layouts",
            paramLabel = "DIR",
            defaultValue = "${sys:customs-etl.layouts:-${env:CUSTOMS_ETL_LAYOUTS}}",
            description = "a folder of layouts of your own, *.yaml; one with the id of a shipped layout takes its place"
                    + " (default: $CUSTOMS_ETL_LAYOUTS). *.layout.yaml beside a file hold for that folder in any case")
    @Nullable
    Path folder;

    /** @throws BadLayoutsException with everything that is wrong with any of them */
    Layouts read() throws BadLayoutsException {
        return AvailableLayouts.of(folder);
    }
}
