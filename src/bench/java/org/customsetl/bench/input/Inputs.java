package org.customsetl.bench.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;

/** The input files in a folder; each is made when it is first asked for and kept. Same name, same bytes of rows. */
public final class Inputs {

    /** How many months {@link #months} has … */
    public static final int MONTHS = 24;
    /** … and how many files each. */
    public static final int FILES_A_MONTH = 20;

    private static final String LAYOUT = "made-up-lines.layout.yaml";
    private static final YearMonth LAST_MONTH = YearMonth.of(2023, 12);

    private final Path folder;

    /** @param folder made where it is missing; also gets the layout that the files are read by */
    public Inputs(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (InputStream layout =
                Objects.requireNonNull(Inputs.class.getResourceAsStream("/org/customsetl/bench/" + LAYOUT))) {
            Files.copy(layout, folder.resolve(LAYOUT), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Makes one input from the command line.
     *
     * @param args the folder, the number of rows, and a {@link Form}, {@code months} or {@code months-one}
     */
    public static void main(String[] args) throws IOException {
        Inputs inputs = new Inputs(Path.of(args[0]));
        int rows = Integer.parseInt(args[1]);
        Path made = switch (args[2]) {
            case "months" -> inputs.months(rows);
            case "months-one" -> inputs.monthsInOne(rows);
            default -> inputs.oneMonth(Form.valueOf(args[2].toUpperCase(Locale.ROOT)), rows);
        };
        System.out.println(made);
    }

    /** One month in one file. */
    public Path oneMonth(Form form, int rows) throws IOException {
        Path file = folder.resolve(form.fileName(form.word() + "-" + size(rows)));
        return kept(file, part -> {
            try (RowSink sink = form.open(part)) {
                write(sink, LAST_MONTH, 0, rows);
            }
        });
    }

    /** One of the {@value #MONTHS} months, from 0, in one file. */
    public Path month(int number, int rows) throws IOException {
        YearMonth month = LAST_MONTH.minusMonths(MONTHS - 1L - number);
        return kept(folder.resolve(Form.SHARED.fileName(month + "-" + size(rows))), part -> {
            try (RowSink sink = Form.SHARED.open(part)) {
                write(sink, month, number, rows);
            }
        });
    }

    /** A folder of {@value #MONTHS} months of {@value #FILES_A_MONTH} xlsx files each, with about so many rows in all. */
    public Path months(int rows) throws IOException {
        return kept(folder.resolve("made-up-months-" + size(rows)), part -> {
            Files.createDirectories(part);
            for (int file = 0; file < MONTHS * FILES_A_MONTH; file++) {
                String name = month(file) + "-part-" + (file % FILES_A_MONTH + 1);
                try (RowSink sink = Form.SHARED.open(part.resolve(Form.SHARED.fileName(name)))) {
                    write(sink, month(file), file, rowsOfAFile(rows));
                }
            }
        });
    }

    /** The rows of {@link #months}, in one file. */
    public Path monthsInOne(int rows) throws IOException {
        return kept(folder.resolve(Form.SHARED.fileName("months-in-one-" + size(rows))), part -> {
            try (RowSink sink = Form.SHARED.open(part)) {
                for (int file = 0; file < MONTHS * FILES_A_MONTH; file++) {
                    write(sink, month(file), file, rowsOfAFile(rows));
                }
            }
        });
    }

    /** How many rows {@link #months} has in each file. */
    public static int rowsOfAFile(int rows) {
        return Math.max(1, rows / (MONTHS * FILES_A_MONTH));
    }

    /** 2,000 rows are "2k" in a file's name, where "2000" would be a year. */
    private static String size(int rows) {
        return rows % 1_000 == 0 ? rows / 1_000 + "k" : "%07d".formatted(rows);
    }

    private static YearMonth month(int file) {
        return LAST_MONTH.minusMonths(MONTHS - 1L - file / FILES_A_MONTH);
    }

    private static void write(RowSink sink, YearMonth month, long seed, int count) throws IOException {
        MadeUpRows rows = new MadeUpRows(month, seed);
        for (int row = 0; row < count; row++) {
            sink.write(rows.next());
        }
    }

    /** Made beside its place and moved there whole, so that a killed benchmark leaves no half of one. */
    private static Path kept(Path place, Maker maker) throws IOException {
        if (Files.notExists(place)) {
            Path part = place.resolveSibling("unfinished-" + place.getFileName());
            maker.make(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return place;
    }

    /** Writes a file or a folder of files. */
    private interface Maker {
        void make(Path part) throws IOException;
    }
}
