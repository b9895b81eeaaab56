package org.customsetl.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a random xls or xlsx file by POI and says what it holds. */
final class RandomExcel {

    private static final FormulaError[] ERRORS = {
        FormulaError.DIV0, FormulaError.NA, FormulaError.NAME, FormulaError.NUM, FormulaError.REF, FormulaError.VALUE
    };
    private static final String[] DATE_FORMATS = {
        "yyyy-mm-dd", "yyyy\"年\"m\"月\"", "[$-804]yyyy/m/d;@", "h:mm:ss", "m/d/yy"
    };

    private final Random random;
    private boolean old;
    private boolean storesZeros;
    private boolean from1904;
    private CellStyle date;
    private CellStyle rounded;

    RandomExcel(Random random) {
        this.random = random;
    }

    @SuppressWarnings("resource")
    Contents write(Path file, boolean asXls) throws IOException {
        old = asXls;
        from1904 = random.nextInt(4) == 0;
        XSSFWorkbook plain = asXls ? null : new XSSFWorkbook();
        boolean streaming = plain != null && random.nextInt(8) == 0;
        // For a formula never calculated, POI stores a zero in both.
        storesZeros = asXls || streaming;
        try (org.apache.poi.ss.usermodel.Workbook book =
                asXls ? new HSSFWorkbook() : streaming ? new SXSSFWorkbook(plain, 10) : plain) {
            if (from1904) {
                use1904(book, plain);
            }
            date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat(DATE_FORMATS[random.nextInt(DATE_FORMATS.length)]));
            rounded = book.createCellStyle();
            rounded.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int number = 1; number <= 1 + random.nextInt(3); number++) {
                sheet(book, number, contents);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return contents;
        }
    }

    private static void use1904(org.apache.poi.ss.usermodel.Workbook book, XSSFWorkbook plain) {
        if (book instanceof HSSFWorkbook xls) {
            for (var record : xls.getInternalWorkbook().getRecords()) {
                if (record instanceof DateWindow1904Record window) {
                    window.setWindowing((short) 1);
                }
            }
        } else {
            var properties = plain.getCTWorkbook().getWorkbookPr();
            (properties == null ? plain.getCTWorkbook().addNewWorkbookPr() : properties).setDate1904(true);
        }
    }

    private void sheet(org.apache.poi.ss.usermodel.Workbook book, int number, Contents contents) {
        String name = List.of("表", "Лист", "Sheet").get(random.nextInt(3)) + number;
        Sheet sheet = book.createSheet(name);
        boolean hidden = number > 1 && random.nextBoolean();
        book.setSheetHidden(number - 1, hidden);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int row : places(random.nextInt(10), old ? 65_535 : 1_048_575)) {
            var written = sheet.createRow(row);
            for (int column : places(random.nextInt(8), old ? 255 : 16_383)) {
                String expected = fill(written.createCell(column));
                if (expected != null) {
                    cells.put(Row.columnName(column + 1) + (row + 1), expected);
                }
            }
        }
        List<MergedArea> merged = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int row = random.nextInt(60_000);
            int column = random.nextInt(200);
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row + i, column, column + 2));
            merged.add(new MergedArea(row + 1, column + 1, row + i + 1, column + 3));
        }
        contents.sheets().add(new SheetInfo(number, name, hidden));
        contents.cells().add(cells);
        contents.merged().add(merged);
    }

    /** Mostly close together, as in a table; sometimes at the end of the sheet. */
    private Set<Integer> places(int count, int last) {
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(100);
            places.add(kind == 0 ? last : kind < 3 ? random.nextInt(last) : random.nextInt(15));
        }
        return places;
    }

    private String fill(org.apache.poi.ss.usermodel.Cell cell) {
        int kind = random.nextInt(12);
        if (kind < 2) {
            cell.setCellFormula("1+1");
            if (kind == 0 && !storesZeros) {
                return "e:" + Cell.Fault.UNCALCULATED;
            }
        }
        return switch (random.nextInt(7)) {
            case 0, 1 -> text(cell);
            case 2, 3 -> number(cell);
            case 4 -> kind < 2 ? number(cell) : date(cell);
            case 5 -> truth(cell);
            default -> kind < 2 ? number(cell) : random.nextBoolean() ? error(cell) : blank(cell);
        };
    }

    private String text(org.apache.poi.ss.usermodel.Cell cell) {
        String text = RandomText.of(random);
        cell.setCellValue(text);
        return Blank.is(text) ? null : "t:" + text;
    }

    private String number(org.apache.poi.ss.usermodel.Cell cell) {
        String digits = RandomText.digits(random, 1 + random.nextInt(15));
        BigDecimal value = new BigDecimal((random.nextBoolean() ? "-" : "") + digits)
                .scaleByPowerOfTen(random.nextInt(8) - random.nextInt(16));
        cell.setCellValue(value.doubleValue());
        if (random.nextBoolean()) {
            cell.setCellStyle(rounded);
        }
        // POI writes a double to xlsx as Java prints it, which need not be the shortest before Java 19.
        return "n:" + Contents.plain(old ? value : new BigDecimal(Double.toString(value.doubleValue())));
    }

    private String date(org.apache.poi.ss.usermodel.Cell cell) {
        int day = random.nextInt(10) == 0 ? random.nextInt(60) : 61 + random.nextInt(60_000);
        int second = random.nextInt(3) == 0 ? 0 : random.nextInt(86_400);
        double serial = day + second / 86_400.0;
        cell.setCellValue(serial);
        cell.setCellStyle(date);
        LocalDateTime start =
                from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, day < 61 ? 31 : 30, 0, 0);
        String stored = Contents.plain(new BigDecimal(Double.toString(serial)));
        return "d:" + start.plusDays(day).plusSeconds(second) + "=" + stored;
    }

    private String truth(org.apache.poi.ss.usermodel.Cell cell) {
        boolean value = random.nextBoolean();
        cell.setCellValue(value);
        return value ? "b:TRUE" : "b:FALSE";
    }

    private String error(org.apache.poi.ss.usermodel.Cell cell) {
        FormulaError error = ERRORS[random.nextInt(ERRORS.length)];
        cell.setCellErrorValue(error.getCode());
        return "e:" + error.getString();
    }

    private String blank(org.apache.poi.ss.usermodel.Cell cell) {
        if (random.nextBoolean()) {
            cell.setCellValue(random.nextBoolean() ? "" : " \u00a0\u3000");
        } else {
            cell.setCellStyle(rounded);
        }
        return null;
    }
}
