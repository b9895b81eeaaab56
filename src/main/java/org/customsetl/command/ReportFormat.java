package org.customsetl.command;

/** How a command reports. */
enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
