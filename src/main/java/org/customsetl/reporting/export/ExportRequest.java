package org.customsetl.reporting.export;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.customsetl.reporting.AsOf;

/**
 * What is to be exported.
 *
 * @param first the first month
 * @param last the last month
 * @param views names of views of schema {@code mart}
 * @param csv how csv files are written
 * @param out where to: a workbook, a folder, or a file where one view goes into one
 * @param replace whether an earlier export may be replaced
 * @param program name and version of this program, for the notes
 */
public record ExportRequest(
        YearMonth first,
        YearMonth last,
        ExportFormat format,
        List<String> views,
        AsOf asOf,
        CsvStyle csv,
        Path out,
        boolean replace,
        String program) {

    /** The views that are exported where none is named: all but the lines. */
    public static final List<String> USUAL_VIEWS = List.of(
            "prefecture_month",
            "region_month",
            "prefecture_growth",
            "region_growth",
            "commodity_month",
            "published_figure",
            "reconciliation",
            "vintage");

    /**
     * How csv files are written.
     *
     * @param mark whether they begin with a byte order mark, by which Excel knows UTF-8
     * @param excelSafe whether an apostrophe is set before texts that Excel would take for formulas
     */
    public record CsvStyle(boolean mark, boolean excelSafe) {}

    /** Whether the output is one file. */
    boolean isOneFile() {
        return format == ExportFormat.XLSX || hasExtension();
    }

    private boolean hasExtension() {
        Path name = out.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(format.extension());
    }

    /** What is wrong with it, in a sentence; nothing where all is well. */
    public Optional<String> complaint() {
        if (last.isBefore(first)) {
            return Optional.of("--to " + last + " is before --from " + first);
        }
        if (format == ExportFormat.XLSX && !hasExtension()) {
            return Optional.of("name the workbook " + out + ".xlsx, so that it can be opened");
        }
        if (format != ExportFormat.XLSX && hasExtension() && views.size() > 1) {
            return Optional.of(out + " is one file, and there is one a view: name a folder, or one --view");
        }
        return Destination.complaint(out, isOneFile(), replace);
    }
}
