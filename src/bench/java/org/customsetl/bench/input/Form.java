package org.customsetl.bench.input;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** How an input is written. */
public enum Form {
    /** xlsx with a table of shared strings, as Excel writes it. */
    SHARED("xlsx") {
        @Override
        RowSink open(Path file) throws IOException {
            return new XlsxSink(file, true);
        }
    },
    /** xlsx with its texts in the cells, as exporting programs write it. */
    INLINE("xlsx") {
        @Override
        RowSink open(Path file) throws IOException {
            return new XlsxSink(file, false);
        }
    },
    /** csv in UTF-8 without a mark. */
    UTF8("csv") {
        @Override
        RowSink open(Path file) throws IOException {
            return new CsvSink(file, StandardCharsets.UTF_8);
        }
    },
    /** csv in GB18030, the encoding of China Customs' exports. */
    GB18030("csv") {
        @Override
        RowSink open(Path file) throws IOException {
            return new CsvSink(file, Charset.forName("GB18030"));
        }
    },
    /** xls, at most 65,535 rows. */
    XLS("xls") {
        @Override
        RowSink open(Path file) {
            return new XlsSink(file);
        }
    };

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    abstract RowSink open(Path file) throws IOException;

    /** A file's name, which says that its rows are made up: {@code made-up-shared-20k.xlsx}. */
    String fileName(String what) {
        return "made-up-" + what + "." + ending;
    }

    /** The word of the command line: {@code shared}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
