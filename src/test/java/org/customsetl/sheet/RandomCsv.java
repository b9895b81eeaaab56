package org.customsetl.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a random csv file and says what it holds. */
final class RandomCsv {

    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
    };

    private final Random random;
    private final char delimiter;
    private final String lineEnd;
    private final boolean allQuoted;
    private final boolean trailing;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private int line = 1;

    RandomCsv(Random random) {
        this.random = random;
        this.delimiter = ",;\t".charAt(random.nextInt(3));
        this.lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        this.allQuoted = random.nextBoolean();
        this.trailing = random.nextBoolean();
    }

    Contents write(Path file) throws IOException {
        int width = 2 + random.nextInt(7);
        for (int records = 5 + random.nextInt(12); records > 0; records--) {
            if (random.nextInt(8) == 0) {
                text.append(lineEnd);
                line++;
            }
            record(width, records == 1 && random.nextBoolean());
        }
        Charset charset = CHARSETS[random.nextInt(CHARSETS.length)];
        boolean marked = random.nextBoolean() && !charset.name().equals("GB18030");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(((marked ? "\uFEFF" : "") + text).getBytes(charset));
        }
        SheetInfo sheet = new SheetInfo(1, FileKind.withoutEnding(file), false);
        return new Contents(List.of(sheet), List.of(cells), List.of(List.of()));
    }

    private void record(int width, boolean unended) {
        int first = line;
        for (int column = 1; column <= width; column++) {
            String value = random.nextInt(6) == 0 ? "" : RandomText.of(random);
            if (!Blank.is(value)) {
                cells.put(Row.columnName(column) + first, "t:" + value);
            }
            boolean quoted =
                    allQuoted || value.indexOf('"') >= 0 || value.indexOf(delimiter) >= 0 || value.indexOf('\n') >= 0;
            text.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
            line += (int) value.chars().filter(c -> c == '\n').count();
            text.append(column < width || trailing ? String.valueOf(delimiter) : "");
        }
        text.append(unended ? "" : lineEnd);
        line++;
    }
}
