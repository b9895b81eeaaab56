package org.customsetl.command;

import org.customsetl.reporting.Output;

/** How a command prints a list. */
enum ListFormat {
    /** Aligned columns, for people. */
    TEXT(Output.Format.TABLE),
    /** RFC 4180, header first. */
    CSV(Output.Format.CSV),
    /** An array of objects. */
    JSON(Output.Format.JSON);

    private final Output.Format output;

    ListFormat(Output.Format output) {
        this.output = output;
    }

    Output.Format output() {
        return output;
    }
}
