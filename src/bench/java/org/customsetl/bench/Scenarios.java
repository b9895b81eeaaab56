package org.customsetl.bench;

import java.util.ArrayList;
import java.util.List;
import org.customsetl.bench.input.Form;
import org.customsetl.bench.input.Inputs;
import org.customsetl.bench.reading.Reader;
import org.customsetl.bench.whole.AnalystQuery;

/** Everything that is measured, in the order of a run: those held against each other stand side by side. */
final class Scenarios {

    /** How often the rows of the long file are those of the other ones. */
    static final int LONG = 5;

    private static final int MOST_ROWS_OF_XLS = 65_000;
    private static final int ROWS_TO_START_WITH = 10;

    private final List<Scenario> all = new ArrayList<>();
    private final int rows;

    private Scenarios(int rows) {
        this.rows = rows;
    }

    static List<Scenario> of(Settings settings) {
        Scenarios scenarios = new Scenarios(settings.rows());
        scenarios.xlsx(Section.XLSX_SHARED, Form.SHARED);
        scenarios.limits();
        scenarios.loads();
        scenarios.xlsx(Section.XLSX_INLINE, Form.INLINE);
        scenarios.csv();
        scenarios.xls();
        scenarios.manyFiles();
        if (settings.lines() > 0) {
            scenarios.queries(settings.lines());
        }
        return scenarios.all.stream()
                .filter(scenario -> settings.wants(scenario.id()))
                .toList();
    }

    private void add(String id, Section section, String title, int count, Scenario.Action action) {
        all.add(new Scenario(id, section, title, count, action));
    }

    private void read(Section section, Form form, int count, Reader reader, String title) {
        String id = "read." + form.word() + "." + reader.word();
        add(id, section, title, count, bench -> bench.read(reader.word(), form, count));
    }

    private void xlsx(Section section, Form form) {
        read(section, form, rows, Reader.OURS, "**customs-etl's reader**");
        read(section, form, rows, Reader.FASTEXCEL, "fastexcel-reader");
        read(section, form, rows, Reader.EASYEXCEL, "EasyExcel (cn.idev.excel:fastexcel)");
        read(section, form, rows, Reader.POI_SAX, "POI's package, a SAX handler of one's own");
        read(section, form, rows, Reader.STREAMING, "excel-streaming-reader");
        read(section, form, rows, Reader.POI_HANDLER, "POI's event API (XSSFSheetXMLHandler)");
    }

    private void csv() {
        read(Section.CSV_UTF8, Form.UTF8, rows, Reader.OURS, "**customs-etl's reader**");
        read(Section.CSV_UTF8, Form.UTF8, rows, Reader.FASTCSV, "FastCSV alone, told charset and delimiter");
        read(Section.CSV_UTF8, Form.UTF8, rows, Reader.DECODE_UTF8, "bytes to letters alone");
        read(Section.CSV_GB18030, Form.GB18030, rows, Reader.OURS, "**customs-etl's reader**");
        read(Section.CSV_GB18030, Form.GB18030, rows, Reader.DECODE_GB18030, "bytes to letters alone");
    }

    private void xls() {
        int count = Math.min(rows, MOST_ROWS_OF_XLS);
        read(Section.XLS, Form.XLS, count, Reader.OURS, "**customs-etl's reader**");
        read(Section.XLS, Form.XLS, count, Reader.POI_XLS_EVENTS, "POI's event API");
        read(Section.XLS, Form.XLS, count, Reader.POI_XLS_MODEL, "POI's user model");
    }

    private void limits() {
        add("limit.inflate", Section.WHOLE, "inflating the sheets alone", rows, bench -> bench.limit("inflate", rows));
        add("limit.scan", Section.WHOLE, "inflating and a bare scan", rows, bench -> bench.limit("scan", rows));
        add("limit.copy-text", Section.WHOLE, "COPY of ready rows as text, with the key's index", rows, bench ->
                bench.databaseLimit("copy-text", rows));
        add("limit.copy-binary", Section.WHOLE, "COPY of ready rows, binary, keys and integers", rows, bench ->
                bench.databaseLimit("copy-binary", rows));
        add("limit.aggregate", Section.WHOLE, "GROUP BY month, prefecture, flow", rows, bench ->
                bench.databaseLimit("aggregate", rows));
    }

    private void loads() {
        add("load.shared", Section.WHOLE, "**customs-etl load**, xlsx with shared strings", rows, bench ->
                bench.loadToStay(bench.inputs().oneMonth(Form.SHARED, rows)));
        add("start.again", Section.START, "**load** of a month that has not changed", 0, bench -> bench.onLoaded(
                bench.inputs().oneMonth(Form.SHARED, rows),
                "load",
                bench.inputs().oneMonth(Form.SHARED, rows).toString()));
        add("start.runs", Section.START, "**runs** on that warehouse", 0, bench ->
                bench.onLoaded(bench.inputs().oneMonth(Form.SHARED, rows), "runs"));
        add("start.first-row", Section.START, "from the start of **load** to the first row", 0, bench ->
                bench.firstRow(bench.inputs().oneMonth(Form.SHARED, ROWS_TO_START_WITH)));
        add("load.tutorial", Section.WHOLE, "a plain Spring Batch job, the same file", rows, bench ->
                bench.tutorial(rows));
        load("load.inline", "**load**, xlsx with inline strings", Form.INLINE, rows);
        load("load.utf8", "**load**, csv in UTF-8", Form.UTF8, rows);
        load("load.gb18030", "**load**, csv in GB18030", Form.GB18030, rows);
        load("load.long", "**load**, xlsx of " + LONG + " times as many rows, the same heap", Form.SHARED, LONG * rows);
    }

    private void load(String id, String title, Form form, int count) {
        add(id, Section.WHOLE, title, count, bench -> bench.load(bench.inputs().oneMonth(form, count)));
    }

    private void queries(int lines) {
        for (AnalystQuery query : AnalystQuery.values()) {
            String id = "query." + query.word();
            add(id, Section.QUERIES, query.title(), 0, bench -> bench.query(query.word(), lines));
        }
    }

    private void manyFiles() {
        int count = Inputs.rowsOfAFile(rows) * Inputs.MONTHS * Inputs.FILES_A_MONTH;
        add("load.months-one", Section.MANY_FILES, "**load** of one file", count, bench ->
                bench.load(bench.inputs().monthsInOne(rows)));
        add("load.months-files", Section.MANY_FILES, "**load** of 480 files", count, bench ->
                bench.load(bench.inputs().months(rows)));
    }
}
