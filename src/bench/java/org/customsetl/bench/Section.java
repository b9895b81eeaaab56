package org.customsetl.bench;

/** A table of the page, and the thing in it that the others are held against. */
enum Section {
    XLSX_SHARED("Reading alone: xlsx with shared strings", "read.shared.ours"),
    XLSX_INLINE("Reading alone: xlsx with inline strings", "read.inline.ours"),
    CSV_UTF8("Reading alone: csv in UTF-8", "read.utf8.ours"),
    CSV_GB18030("Reading alone: csv in GB18030", "read.gb18030.ours"),
    XLS("Reading alone: xls", "read.xls.ours"),
    WHOLE("The whole: a file to published totals, and what the machine needs at least", "load.shared"),
    MANY_FILES("Many files: 24 months of 20 files each, and the same rows in one file", "load.months-one"),
    START("Start-up", "start.runs"),
    QUERIES("Analysts' queries of 24 months", "query.region-months");

    private final String title;
    private final String base;

    Section(String title, String base) {
        this.title = title;
        this.base = base;
    }

    String title() {
        return title;
    }

    /** The name of what the others are held against. */
    String base() {
        return base;
    }
}
