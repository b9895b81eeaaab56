package org.customsetl.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.customsetl.trade.Flow;
import org.jspecify.annotations.Nullable;

/** The made-up declaration lists of Xinjiang, each written as another office would write it. */
final class DeclarationLists {

    private static final String TITLE = "新疆维吾尔自治区进出口报关单明细（虚构样例数据） / Declaration list, MADE-UP SAMPLE DATA";
    private static final String TITLE_OF_ERRORS =
            "新疆维吾尔自治区进出口报关单明细（虚构样例数据，错误为故意设置） / Declaration list, MADE-UP SAMPLE DATA, errors planted on purpose";
    private static final String FOOTNOTE = "注：本表全部数据均为虚构，仅用于演示 customs-etl；金额为统计值，一行为一项申报商品。";
    private static final BigDecimal FIRST_PUBLISHED_MORE = new BigDecimal("215532398.31");

    private final List<Line> year2022;
    private final List<Line> year2023;
    private final List<Line> january2024;

    DeclarationLists(Plan plan) {
        Declarations declarations = new Declarations(plan);
        year2022 = declarations.year(Year.of(2022));
        year2023 = declarations.year(Year.of(2023));
        january2024 = declarations.month(YearMonth.of(2024, 1));
        change(
                year2022,
                line -> line.month().getMonthValue() == 5 && line.deal().good().hasSecondUnit() && isUrumqiExport(line),
                1,
                line -> line.with(line.amounts().withoutWeight()));
        change(
                year2023,
                line -> line.month().getMonthValue() == 7
                        && line.deal().trader().district().equals("65039")
                        && line.amounts().massUnit() == MassUnit.TONNE,
                1,
                line -> line.with(line.amounts().weighedIn(MassUnit.TEN_THOUSAND_TONNES)));
    }

    /** Writes the four files. */
    void write(Path folder) throws IOException {
        year2022(folder.resolve("2022.xlsx"), year2022);
        year2023(folder.resolve("2023.xls"));
        PlantedErrors errors = PlantedErrors.among(january2024);
        Csv.quoted(
                folder.resolve("2024-01.csv"),
                Charset.forName("GB18030"),
                list(TITLE, Columns.english(), errors.otherLines()));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(TITLE_OF_ERRORS));
        rows.addAll(errors.rows());
        Csv.plain(folder.resolve("2024-01-errors.csv"), rows);
    }

    /** Writes 2022 as it stood before its revision: two December exports of Kashgar are higher. */
    void writeFirstPublished2022(Path folder) throws IOException {
        List<Line> lines = new ArrayList<>(year2022);
        change(
                lines,
                line -> line.month().getMonthValue() == 12 && isPlainKashgarExport(line),
                2,
                line -> line.with(line.amounts().worth(line.amounts().value().add(FIRST_PUBLISHED_MORE))));
        year2022(folder.resolve("2022.xlsx"), lines);
    }

    private static void year2022(Path file, List<Line> lines) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("2022年");
            Books.set(sheet.createRow(0), 0, TITLE, null);
            fill(sheet, 2, Columns.year2022(), lines);
            Books.save(book, file);
        }
    }

    private void year2023(Path file) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("报关单明细");
            int width = Columns.year2023().size();
            Books.mergedText(sheet, 0, width, TITLE);
            Books.mergedText(sheet, 1, width, "统计期间：2023年1月至12月");
            int next = fill(sheet, 2, Columns.year2023(), year2023);
            Books.mergedText(sheet, next, width, FOOTNOTE);
            Books.save(book, file);
        }
    }

    /** Writes header and lines; answers the row after the last. */
    private static int fill(
            Sheet sheet, int headerRow, Map<String, Function<Line, @Nullable Object>> columns, List<Line> lines) {
        CellStyle date = Books.style(sheet.getWorkbook(), "yyyy-mm-dd");
        CellStyle whole = Books.style(sheet.getWorkbook(), "#,##0");
        CellStyle fen = Books.style(sheet.getWorkbook(), "#,##0.00");
        Row header = sheet.createRow(headerRow);
        int column = 0;
        for (String name : columns.keySet()) {
            Books.set(header, column, name, null);
            sheet.setColumnWidth(column++, (name.endsWith("名称") ? 28 : 14) * 256);
        }
        int next = headerRow + 1;
        for (Line line : lines) {
            Row row = sheet.createRow(next++);
            column = 0;
            for (var cell : columns.entrySet()) {
                Object value = cell.getValue().apply(line);
                CellStyle style = value instanceof LocalDate
                        ? date
                        : cell.getKey().equals("金额") ? fen : cell.getKey().equals("净重") ? whole : null;
                Books.set(row, column++, value, style);
            }
        }
        return next;
    }

    private static List<List<Object>> list(
            String title, Map<String, Function<Line, @Nullable Object>> columns, List<Line> lines) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(title));
        rows.add(List.copyOf(columns.keySet()));
        lines.forEach(line -> {
            List<Object> row = new ArrayList<>();
            columns.values().forEach(column -> row.add(column.apply(line)));
            rows.add(row);
        });
        return rows;
    }

    private static void change(List<Line> lines, Predicate<Line> which, int howMany, Function<Line, Line> change) {
        List<Line> chosen = lines.stream().filter(which).limit(howMany).toList();
        if (chosen.size() < howMany) {
            throw new IllegalStateException("the plan has too few lines of a kind");
        }
        chosen.forEach(line -> lines.set(lines.indexOf(line), change.apply(line)));
    }

    private static boolean isUrumqiExport(Line line) {
        return line.deal().flow() == Flow.X && line.deal().trader().district().equals("65012");
    }

    private static boolean isPlainKashgarExport(Line line) {
        return line.deal().flow() == Flow.X
                && line.deal().trader().district().equals("65079")
                && line.deal().trader().role().isEmpty()
                && line.amounts().currency().equals("CNY");
    }
}
