package org.customsetl.printed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A spreadsheet file before it is written. */
final class Paper {

    private final List<PaperSheet> sheets = new ArrayList<>();
    private String path;
    private String format;
    private Charset charset = StandardCharsets.UTF_8;
    private boolean marked;
    private char delimiter = ',';

    /** @param path its folders and name, the ending of which says how it is written */
    Paper(String path) {
        rename(path);
        this.format = path.substring(path.lastIndexOf('.') + 1);
    }

    String path() {
        return path;
    }

    void rename(String to) {
        this.path = to;
    }

    /** {@code xlsx}, {@code xls} or {@code csv}, whatever the name says. */
    String format() {
        return format;
    }

    void writeAs(String newFormat) {
        this.format = newFormat;
    }

    Charset charset() {
        return charset;
    }

    boolean isMarked() {
        return marked;
    }

    char delimiter() {
        return delimiter;
    }

    /** @param withMark whether a byte order mark stands before the text */
    void encode(Charset in, boolean withMark) {
        this.charset = in;
        this.marked = withMark;
    }

    void delimitBy(char sign) {
        this.delimiter = sign;
    }

    List<PaperSheet> sheets() {
        return sheets;
    }

    PaperSheet sheet() {
        return sheets.get(0);
    }

    /** Writes it beneath a folder. */
    Path write(Path folder) {
        Path file = folder.resolve(path);
        return format.equals("csv") ? CsvPrinter.print(this, file) : BookPrinter.print(this, file);
    }
}
